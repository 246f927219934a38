// DraftParagraph by many callers, as a ratio to an empty call of the same service in the same run.
//
//   build/bin/service_benchmark ADDRESS [CALLERS] [SECONDS]
#include <grpcpp/grpcpp.h>

#include <cstdlib>
#include <functional>
#include <iostream>
#include <string>

#include "arendegang/v1/drafting.grpc.pb.h"
#include "tests/benchmarks/load.h"
#include "tests/benchmarks/typed_paragraph.h"

namespace arendegang {
namespace {

int Main(const std::string& address, int callers, int seconds) {
  auto stub = v1::DraftingService::NewStub(grpc::CreateChannel(address, grpc::InsecureChannelCredentials()));
  std::function<void(grpc::ClientContext*, const v1::GetPhrasebookRequest*, v1::Phrasebook*,
                     std::function<void(grpc::Status)>)>
      empty = [&](auto* context, auto* request, auto* response, auto then) {
        // Asking for no style is answered at the door: the cheapest call there is, with an error.
        stub->async()->GetPhrasebook(context, request, response, [then](grpc::Status) { then(grpc::Status::OK); });
      };
  std::function<void(grpc::ClientContext*, const v1::ListPhrasebooksRequest*, v1::ListPhrasebooksResponse*,
                     std::function<void(grpc::Status)>)>
      list = [&](auto* context, auto* request, auto* response, auto then) {
        stub->async()->ListPhrasebooks(context, request, response, then);
      };
  std::function<void(grpc::ClientContext*, const v1::DraftParagraphRequest*, v1::DraftParagraphResponse*,
                     std::function<void(grpc::Status)>)>
      draft = [&](auto* context, auto* request, auto* response, auto then) {
        stub->async()->DraftParagraph(context, request, response, then);
      };
  double empty_rate = 0;
  double list_rate = 0;
  double draft_rate = 0;
  // Taken in turns, so that what else the machine does falls on all of them.
  for (int round = 0; round < 3; ++round) {
    empty_rate += Measure<v1::GetPhrasebookRequest, v1::Phrasebook>(callers, seconds, empty, {}) / 3;
    list_rate += Measure<v1::ListPhrasebooksRequest, v1::ListPhrasebooksResponse>(callers, seconds, list, {}) / 3;
    draft_rate +=
        Measure<v1::DraftParagraphRequest, v1::DraftParagraphResponse>(callers, seconds, draft, TypedParagraph()) / 3;
  }
  std::cout << callers << " callers: refused call " << empty_rate << "/s, ListPhrasebooks " << list_rate
            << "/s, DraftParagraph " << draft_rate << "/s; DraftParagraph to ListPhrasebooks " << draft_rate / list_rate
            << "\n";
  return 0;
}

}  // namespace
}  // namespace arendegang

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "service_benchmark ADDRESS [CALLERS] [SECONDS]\n";
    return 2;
  }
  return arendegang::Main(argv[1], argc > 2 ? std::atoi(argv[2]) : 64, argc > 3 ? std::atoi(argv[3]) : 2);
}
