#include "services/signature/download.h"

#include <algorithm>
#include <map>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/time/time.h"
#include "services/base/sha256.h"
#include "services/base/words.h"
#include "services/signature/verification.h"

namespace arendegang::signature {
namespace {

constexpr char kRoots[] = "ROT.pem";
constexpr char kReadme[] = "LÄS-MIG.txt";

// A name as part of that of a file: "Åsa Ek-Öst" is "asa-ek-ost".
std::string Slug(const std::string& person) {
  std::string slug;
  ForEachWord(person, [&](const Word& word) {
    std::string plain = absl::StrReplaceAll(word.folded, {{"å", "a"}, {"ä", "a"}, {"ö", "o"}});
    plain.erase(std::remove_if(plain.begin(), plain.end(), [](unsigned char each) { return each > 127; }), plain.end());
    if (!plain.empty()) absl::StrAppend(&slug, slug.empty() ? "" : "-", plain);
    return true;
  });
  return slug.empty() ? "underskrift" : slug;
}

// What the signatures are called, in their order, each otherwise.
std::vector<std::string> SlugsOf(const std::vector<SignatureRow>& signatures) {
  std::map<std::string, int> taken;
  std::vector<std::string> slugs;
  for (const SignatureRow& row : signatures) {
    const std::string slug = Slug(row.data.person());
    const int before = taken[slug]++;
    slugs.push_back(before == 0 ? slug : absl::StrCat(slug, "-", before + 1));
  }
  return slugs;
}

std::string CommandFor(const std::string& file, const std::string& slug, int64_t seconds) {
  return absl::StrCat("  openssl cms -verify -binary -inform DER -in ", file, ".", slug, ".p7s -content ", file,
                      " -CAfile ", kRoots, " -purpose any -attime ", seconds, " -out kopia\n");
}

std::string ReadmeOf(const SignedPaper& paper, const std::vector<SignatureRow>& signatures, const std::string& roots) {
  std::string text = absl::StrCat("Undertecknat: ", paper.file_name, "\n\n");
  std::string commands;
  const std::vector<std::string> slugs = SlugsOf(signatures);
  for (size_t i = 0; i < signatures.size(); ++i) {
    const int64_t seconds = signatures[i].data.sign_time().seconds();
    absl::StrAppend(&text, "  ", signatures[i].data.person(), ", ", WhenInWords(absl::FromUnixSeconds(seconds)), "\n");
    for (const char* ending : {".pdf", ".txt"}) {
      commands += CommandFor(absl::StrCat(paper.file_name, ending), slugs[i], seconds);
    }
  }
  absl::StrAppend(
      &text,
      "\nFilen .pdf är det som lämnas ut, filen .txt den justerade texten. Filerna .p7s är underskrifterna, en "
      "av vardera för\nvar och en som har undertecknat. Vem som helst kan pröva dem med programmet openssl, "
      "utan Ärendegång:\n\n",
      commands,
      "\nSvaret ska vara ”CMS Verification successful”. Är ett enda tecken ändrat blir det ett fel. Talet "
      "efter -attime är\ntidpunkten för underskriften; certifikatet gäller i två år, underskriften så "
      "länge filen finns.\n\n",
      kRoots,
      " är certifikatet för den som intygar namnen. Jämför det med det som kommunen lämnar ut. "
      "Dess SHA-256 är\n",
      Sha256Hex(roots),
      ".\n\nMed Ärendegång: arende verify FIL UNDERSKRIFT.p7s säger också om "
      "händelseloggen är orörd sedan dess.\n");
  return text;
}

}  // namespace

std::vector<File> FilesOf(const SignedPaper& paper, const std::vector<SignatureRow>& signatures,
                          const std::string& roots) {
  const std::vector<std::string> slugs = SlugsOf(signatures);
  std::vector<File> files = {{paper.file_name + ".pdf", paper.pdf}};
  for (size_t i = 0; i < signatures.size(); ++i) {
    files.push_back({absl::StrCat(files[0].name, ".", slugs[i], ".p7s"), signatures[i].pdf_signature});
  }
  const std::string text = paper.file_name + ".txt";
  files.push_back({text, paper.text});
  for (size_t i = 0; i < signatures.size(); ++i) {
    files.push_back({absl::StrCat(text, ".", slugs[i], ".p7s"), signatures[i].text_signature});
  }
  files.push_back({kRoots, roots});
  files.push_back({kReadme, ReadmeOf(paper, signatures, roots)});
  return files;
}

}  // namespace arendegang::signature
