// The handlers of PaperService that are for everybody: the minutes that are published.
#include <utility>

#include "services/papers/paper_service.h"
#include "services/papers/published_store.h"
#include "services/render/html.h"

namespace arendegang::papers {

absl::StatusOr<v1::ListPublishedMinutesResponse> PaperService::Published() const {
  v1::ListPublishedMinutesResponse response;
  absl::Status status = database_.Read([&](storage::Transaction& transaction) -> absl::Status {
    auto published = AllPublished(transaction);
    if (!published.ok()) return published.status();
    response.mutable_minutes()->Assign(published->begin(), published->end());
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<v1::PublishedMinutes> PaperService::Published(const v1::GetPublishedMinutesRequest& request) const {
  auto name = meetings::ParseMeetingName(request.name());
  if (!name.ok()) return name.status();
  v1::PublishedMinutes minutes;
  absl::Status status = database_.Read([&](storage::Transaction& transaction) -> absl::Status {
    auto found = FindPublished(transaction, *name);
    if (found.ok()) minutes = *std::move(found);
    return found.status();
  });
  if (!status.ok()) return status;
  v1::RenderPaperRequest paper;
  paper.set_name(minutes.meeting());
  paper.set_kind(v1::PAPER_KIND_PROTOCOL);
  paper.set_format(v1::PAPER_FORMAT_HTML);
  paper.set_audience(v1::PAPER_AUDIENCE_WEB);
  auto composed = Compose(paper);
  if (!composed.ok()) return composed.status();
  minutes.set_html(render::PublicHtmlOf(composed->paper));
  return minutes;
}

grpc::ServerUnaryReactor* PaperService::ListPublishedMinutes(grpc::CallbackServerContext* context,
                                                             const v1::ListPublishedMinutesRequest* request,
                                                             v1::ListPublishedMinutesResponse* response) {
  return calls_.Answer<v1::ListPublishedMinutesResponse>(context, "ListPublishedMinutes", rpc::Work::kQuick, request,
                                                         response, [this](const auto&) { return Published(); });
}

grpc::ServerUnaryReactor* PaperService::GetPublishedMinutes(grpc::CallbackServerContext* context,
                                                            const v1::GetPublishedMinutesRequest* request,
                                                            v1::PublishedMinutes* response) {
  return calls_.Answer<v1::PublishedMinutes>(context, "GetPublishedMinutes", rpc::Work::kWaits, request, response,
                                             [=, this](const auto&) { return Published(*request); });
}

}  // namespace arendegang::papers
