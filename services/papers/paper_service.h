// v1.PaperService: the papers that are sent out.
#pragma once

#include <functional>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "arendegang/v1/papers.grpc.pb.h"
#include "services/access/caller.h"
#include "services/base/clock.h"
#include "services/base/wording.h"
#include "services/papers/composed.h"
#include "services/papers/converter.h"
#include "services/papers/rendering.h"
#include "services/rpc/calls.h"
#include "services/storage/database.h"
#include "services/styles/looks.h"
#include "services/styles/phrasebooks.h"

namespace arendegang::papers {

class PaperService final : public v1::PaperService::CallbackService {
 public:
  // `notices` are the words of the board.
  PaperService(storage::Database& database, Clock clock, styles::Phrasebooks styles, styles::Looks looks,
               Wording wording, Wording notices, Converter& converter, rpc::Calls& calls)
      : database_(database),
        clock_(std::move(clock)),
        styles_(std::move(styles)),
        looks_(std::move(looks)),
        wording_(std::move(wording)),
        notices_(std::move(notices)),
        converter_(converter),
        calls_(calls) {}

  // The paper asked for, as the caller may have it, before it is written in a form. Errors: as RenderPaper, but those
  // of converting.
  absl::StatusOr<Composed> Compose(const v1::RenderPaperRequest& request, const access::Caller& caller = {}) const;

  // The paper in a form, step by step, as long as it is wanted.
  Rendering Begin(const Composed& composed, v1::PaperFormat format, Wanted wanted) const {
    return Rendering(composed, format, converter_, std::move(wanted));
  }

  // The minutes that are published, and those of one meeting with their page. Errors: as the methods.
  absl::StatusOr<v1::ListPublishedMinutesResponse> Published() const;
  absl::StatusOr<v1::PublishedMinutes> Published(const v1::GetPublishedMinutesRequest& request) const;

  // The looks that are installed.
  v1::ListLooksResponse Looks() const;

  // The paper in a form. Errors: those of converting.
  absl::StatusOr<Rendered> Render(const Composed& composed, v1::PaperFormat format) const;

  absl::StatusOr<v1::KeepPaperResponse> Keep(const access::Caller& caller, const v1::KeepPaperRequest& request);

  grpc::ServerWriteReactor<v1::RenderPaperResponse>* RenderPaper(grpc::CallbackServerContext* context,
                                                                 const v1::RenderPaperRequest* request) override;
  grpc::ServerUnaryReactor* KeepPaper(grpc::CallbackServerContext* context, const v1::KeepPaperRequest* request,
                                      v1::KeepPaperResponse* response) override;
  grpc::ServerUnaryReactor* ListPublishedMinutes(grpc::CallbackServerContext* context,
                                                 const v1::ListPublishedMinutesRequest* request,
                                                 v1::ListPublishedMinutesResponse* response) override;
  grpc::ServerUnaryReactor* GetPublishedMinutes(grpc::CallbackServerContext* context,
                                                const v1::GetPublishedMinutesRequest* request,
                                                v1::PublishedMinutes* response) override;
  grpc::ServerUnaryReactor* ListLooks(grpc::CallbackServerContext* context, const v1::ListLooksRequest* request,
                                      v1::ListLooksResponse* response) override;

 private:
  std::string Today() const;

  // Whether minutes may be kept in cases: what is marked in them would stand unmarked in one that is open.
  // Errors: INVALID_ARGUMENT with FIELDS_INVALID.
  absl::Status CheckKept(const v1::RenderPaperRequest& request, const access::Caller& caller,
                         const std::vector<std::string>& cases) const;

  storage::Database& database_;
  const Clock clock_;
  const styles::Phrasebooks styles_;
  const styles::Looks looks_;
  const Wording wording_;
  const Wording notices_;
  Converter& converter_;
  rpc::Calls& calls_;
};

}  // namespace arendegang::papers
