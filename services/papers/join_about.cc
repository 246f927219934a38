#include "services/papers/join_about.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"

namespace arendegang::papers {
namespace {

std::string Escaped(const std::string& text) {
  return absl::StrReplaceAll(text, {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}});
}

// No more is promised than each part keeps.
std::string PromisesOf(const std::vector<PdfPart>& parts) {
  auto made_by = [&](Maker last) {
    return std::all_of(parts.begin(), parts.end(), [&](const PdfPart& part) { return part.maker <= last; });
  };
  std::string promises;
  if (made_by(Maker::kConverter)) {
    promises += "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n";
  }
  if (made_by(Maker::kHouse)) promises += "<pdfuaid:part>1</pdfuaid:part>\n";
  return promises;
}

std::string AboutXml(const Binding& binding, const std::string& promises) {
  const std::string time = binding.day + "T00:00:00Z";
  return absl::StrCat(
      R"(<?xpacket begin=")"
      "\xEF\xBB\xBF"
      R"(" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
)",
      promises, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", Escaped(binding.title),
      "</rdf:li></rdf:Alt></dc:title>\n<dc:creator><rdf:Seq><rdf:li>", Escaped(binding.author),
      "</rdf:li></rdf:Seq></dc:creator>\n<dc:language><rdf:Bag><rdf:li>sv-SE</rdf:li></rdf:Bag></dc:language>\n",
      "<xmp:CreateDate>", time, "</xmp:CreateDate><xmp:ModifyDate>", time,
      "</xmp:ModifyDate>\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>\n");
}

}  // namespace

void Describe(const std::vector<PdfPart>& parts, const Binding& binding, QPDF& first, QPDF* joined) {
  const std::string promises = PromisesOf(parts);
  QPDFObjectHandle root = joined->getRoot();
  root.replaceKey("/Lang", QPDFObjectHandle::newString("sv-SE"));
  root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
  QPDFObjectHandle about = joined->newStream(AboutXml(binding, promises));
  about.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
  about.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
  root.replaceKey("/Metadata", about);
  QPDFObjectHandle colours = first.getRoot().getKey("/OutputIntents");
  if (!promises.empty() && colours.isArray()) {
    root.replaceKey("/OutputIntents", joined->copyForeignObject(first.makeIndirectObject(colours)));
  }
  QPDFObjectHandle info = joined->makeIndirectObject(QPDFObjectHandle::newDictionary());
  info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(binding.title));
  info.replaceKey("/Author", QPDFObjectHandle::newUnicodeString(binding.author));
  const std::string time = absl::StrCat("D:", absl::StrReplaceAll(binding.day, {{"-", ""}}), "000000Z");
  for (const char* key : {"/CreationDate", "/ModDate"}) info.replaceKey(key, QPDFObjectHandle::newString(time));
  joined->getTrailer().replaceKey("/Info", info);
}

}  // namespace arendegang::papers
