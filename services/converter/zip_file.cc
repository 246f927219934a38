#include "services/converter/zip_file.h"

#include <zip.h>

#include <array>

namespace arendegang::converter {

void ZipFile::Close::operator()(zip* archive) const { zip_discard(archive); }

ZipFile::ZipFile(absl::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (source != nullptr && archive_ == nullptr) zip_source_free(source);
  zip_error_fini(&error);
}

bool ZipFile::Has(const char* name) const { return ok() && zip_name_locate(archive_.get(), name, 0) >= 0; }

bool ZipFile::IsEncrypted() const {
  const zip_int64_t count = ok() ? zip_get_num_entries(archive_.get(), 0) : 0;
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t entry;
    if (zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(i), 0, &entry) != 0) continue;
    if ((entry.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && entry.encryption_method != ZIP_EM_NONE) return true;
  }
  return false;
}

ZipFile::Outcome ZipFile::Read(const char* name, size_t most, std::string* content) const {
  content->clear();
  if (!Has(name)) return Outcome::kMissing;
  struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
  };
  std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(archive_.get(), name, 0));
  if (file == nullptr) return Outcome::kDamaged;
  std::array<char, 1 << 14> buffer;
  zip_int64_t count = 0;
  while ((count = zip_fread(file.get(), buffer.data(), buffer.size())) > 0) {
    content->append(buffer.data(), static_cast<size_t>(count));
    if (content->size() > most) return Outcome::kTooLarge;
  }
  return count < 0 ? Outcome::kDamaged : Outcome::kRead;
}

}  // namespace arendegang::converter
