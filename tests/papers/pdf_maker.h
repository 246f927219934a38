// Small PDFs, made for tests: each page says its words; with tags or without.
#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"

namespace arendegang::testing {

inline std::string BytesOf(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.write();
  auto buffer = writer.getBufferSharedPointer();
  return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

struct PdfMaker {
  std::vector<std::string> pages;  // the words of each; ASCII
  std::string role = "";           // of the tag around each; empty: untagged
  int rotate = 0;

  std::string Make() const {
    QPDF pdf;
    pdf.emptyPDF();
    QPDFObjectHandle root = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /StructTreeRoot /K [] >>"));
    root.replaceKey("/RoleMap", QPDFObjectHandle::parse("<< /Own /P >>"));
    QPDFObjectHandle places = QPDFObjectHandle::newArray();
    for (size_t i = 0; i < pages.size(); ++i) {
      const std::string begin = role.empty() ? "" : role + " <</MCID 0>> BDC ";
      QPDFObjectHandle page = pdf.makeIndirectObject(QPDFObjectHandle::parse(
          absl::StrCat("<< /Type /Page /MediaBox [0 0 595 842] /Rotate ", rotate,
                       " /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>")));
      page.replaceKey("/Contents", pdf.newStream(begin + "BT /F 12 Tf 72 700 Td (" + pages[i] + ") Tj ET" +
                                                 (role.empty() ? "" : " EMC")));
      pdf.addPage(page, false);
      if (role.empty()) continue;
      page.replaceKey("/StructParents", QPDFObjectHandle::newInteger(static_cast<int>(i)));
      QPDFObjectHandle element = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /StructElem /K 0 >>"));
      element.replaceKey("/S", QPDFObjectHandle::newName(role));
      element.replaceKey("/P", root);
      element.replaceKey("/Pg", page);
      root.getKey("/K").appendItem(element);
      places.appendItem(QPDFObjectHandle::newInteger(static_cast<int>(i)));
      QPDFObjectHandle place = QPDFObjectHandle::newArray();
      place.appendItem(element);
      places.appendItem(place);
    }
    if (!role.empty()) {
      QPDFObjectHandle tree = QPDFObjectHandle::newDictionary();
      tree.replaceKey("/Nums", places);
      root.replaceKey("/ParentTree", pdf.makeIndirectObject(tree));
      pdf.getRoot().replaceKey("/StructTreeRoot", root);
    }
    return BytesOf(pdf);
  }
};

// A PDF as it is read again.
struct ReadPdf {
  explicit ReadPdf(std::string read) : bytes(std::move(read)) {
    pdf.setAttemptRecovery(false);
    pdf.processMemoryFile("pdf", bytes.data(), bytes.size());
  }

  // What a page draws: its own content, and that of the forms it shows.
  std::string ContentOf(size_t page) {
    QPDFObjectHandle object = pdf.getAllPages().at(page);
    std::string content;
    for (QPDFObjectHandle& stream : object.getPageContents()) content += TextOf(stream);
    QPDFObjectHandle forms = object.getKey("/Resources").getKey("/XObject");
    if (!forms.isDictionary()) return content;
    for (auto& [name, form] : forms.getDictAsMap()) absl::StrAppend(&content, name, ": ", TextOf(form));
    return content;
  }

  static std::string TextOf(QPDFObjectHandle stream) {
    auto buffer = stream.getStreamData(qpdf_dl_generalized);
    return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
  }

  const std::string bytes;
  QPDF pdf;
};

}  // namespace arendegang::testing
