#include "services/papers/pdf_profile.h"

#include <zlib.h>

#include <optional>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace arendegang::papers {
namespace {

constexpr char kTable[] = "xref\n0 ";
constexpr char kStart[] = "startxref\n";

// Other bytes in the place of some.
struct Edit {
  size_t at = 0;
  size_t length = 0;
  std::string bytes;
};

// The number that stands at a place.
std::optional<size_t> NumberAt(const std::string& pdf, size_t at) {
  uint64_t number = 0;
  const size_t end = pdf.find_first_not_of("0123456789", at);
  if (end == std::string::npos || !absl::SimpleAtoi(pdf.substr(at, end - at), &number)) return std::nullopt;
  return number;
}

// Where an offset is after the edits.
size_t Moved(size_t offset, const std::vector<Edit>& edits) {
  size_t moved = offset;
  for (const Edit& edit : edits) {
    if (edit.at < offset) moved += edit.bytes.size() - edit.length;
  }
  return moved;
}

// Makes edits, in order, of what stands before the table of objects; each of its entries has 20 bytes, an offset first.
void Apply(const std::vector<Edit>& edits, std::string* pdf) {
  const size_t start = pdf->rfind(kStart);
  if (start == std::string::npos) return;
  const auto table = NumberAt(*pdf, start + sizeof(kStart) - 1);
  if (!table || *table > start || pdf->compare(*table, sizeof(kTable) - 1, kTable) != 0) return;
  const auto count = NumberAt(*pdf, *table + sizeof(kTable) - 1);
  const size_t first = pdf->find('\n', *table + sizeof(kTable)) + 1;
  if (!count || first > start || *count > (start - first) / 20) return;
  for (size_t i = 1; i < *count; ++i) {
    const auto offset = NumberAt(*pdf, first + i * 20);
    if (offset) pdf->replace(first + i * 20, 10, absl::StrFormat("%010d", Moved(*offset, edits)));
  }
  pdf->replace(start, std::string::npos, absl::StrCat(kStart, Moved(*table, edits), "\n%%EOF\n"));
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) pdf->replace(edit->at, edit->length, edit->bytes);
}

// The profile unpacked; empty if it is none.
std::string Unpacked(const std::string& packed) {
  std::string profile(1 << 16, '\0');
  uLongf size = profile.size();
  const auto* bytes = reinterpret_cast<const Bytef*>(packed.data());
  if (uncompress(reinterpret_cast<Bytef*>(profile.data()), &size, bytes, packed.size()) != Z_OK) return "";
  profile.resize(size);
  constexpr size_t kHead = 128;  // ICC.1:2010, 7.2
  return size >= kHead && profile.compare(36, 4, "acsp") == 0 ? profile : "";
}

std::string Packed(const std::string& profile) {
  uLongf size = compressBound(profile.size());
  std::string packed(size, '\0');
  const auto* bytes = reinterpret_cast<const Bytef*>(profile.data());
  compress2(reinterpret_cast<Bytef*>(packed.data()), &size, bytes, profile.size(), Z_BEST_COMPRESSION);
  packed.resize(size);
  return packed;
}

// Year, month, day, hour, minute and second from byte 24 on, two bytes each (ICC.1:2010, 4.2).
void SetDay(absl::CivilDay day, std::string* profile) {
  const int64_t numbers[] = {day.year(), day.month(), day.day(), 0, 0, 0};
  size_t at = 24;
  for (int64_t number : numbers) {
    (*profile)[at++] = static_cast<char>(number >> 8);
    (*profile)[at++] = static_cast<char>(number & 0xff);
  }
}

}  // namespace

void FixColourProfile(absl::CivilDay day, std::string* pdf) {
  constexpr char kDictionary[] = "<</N 3/Length ";
  constexpr char kBegin[] = "/Filter/FlateDecode>>\nstream\n";
  const size_t dictionary = pdf->find(kDictionary);
  if (dictionary == std::string::npos) return;
  const size_t reference = dictionary + sizeof(kDictionary) - 1;
  const auto object = NumberAt(*pdf, reference);
  const size_t begin = pdf->find(kBegin, reference);
  if (!object || begin == std::string::npos) return;
  const size_t stream = begin + sizeof(kBegin) - 1;
  const std::string mark = absl::StrCat("\n", *object, " 0 obj\n");
  const size_t length_at = pdf->find(mark, stream) + mark.size();
  const auto length = pdf->find(mark, stream) == std::string::npos ? std::nullopt : NumberAt(*pdf, length_at);
  if (!length || *length > length_at - stream) return;
  std::string profile = Unpacked(pdf->substr(stream, *length));
  if (profile.empty()) return;
  SetDay(day, &profile);
  const std::string packed = Packed(profile);
  Apply({{stream, *length, packed}, {length_at, absl::StrCat(*length).size(), absl::StrCat(packed.size())}}, pdf);
}

}  // namespace arendegang::papers
