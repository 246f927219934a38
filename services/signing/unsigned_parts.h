// What stands around a signature and is not signed itself: versions, names of algorithms, the name of the signer. It
// proves nothing, but a document that was changed there is not the document that was made.
#pragma once

#include "absl/strings/string_view.h"
#include "services/signing/handles.h"

namespace arendegang::signing {

// True if every such part is as it must be beside what is signed: the one way to write it (DER), with the versions that
// belong to the form, only the signer's algorithms, her name letter by letter as in `certificate`, and no lists of
// revoked certificates. `der` is what `cms` was read from. Attributes that are not signed, as stamps of others, may
// stand there.
bool AreUnsignedPartsSound(absl::string_view der, CMS_ContentInfo* cms, X509* certificate);

}  // namespace arendegang::signing
