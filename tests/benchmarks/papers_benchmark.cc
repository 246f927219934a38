// Papers: our own share of the time that a PDF takes, and what ten PDFs at once do to the calls of the register, both
// as ratios within the same run.
//
//   build/bin/papers_benchmark [PARAGRAPHS] [SECONDS]
#include <grpcpp/grpcpp.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "services/anslag/wording.h"
#include "services/base/clock.h"
#include "services/base/sha256.h"
#include "services/diarium/case_service.h"
#include "services/diarium/committee_service.h"
#include "services/papers/paper_service.h"
#include "services/papers/paper_wording.h"
#include "services/papers/pdf_clock.h"
#include "services/render/docx.h"
#include "services/storage/sqlite/sqlite_database.h"
#include "tests/support/temp_folder.h"

namespace arendegang {
namespace {

using Clocks = std::chrono::steady_clock;

constexpr char kFolder[] = ARENDEGANG_SOURCE_DIR "/phrasebooks";

template <typename T>
T Demanded(absl::StatusOr<T> value) {
  if (value.ok()) return *std::move(value);
  std::cerr << value.status() << "\n";
  std::exit(1);
}

double SecondsOf(const std::function<void()>& work) {
  const auto begin = Clocks::now();
  work();
  return std::chrono::duration<double>(Clocks::now() - begin).count();
}

// Minutes of as many paragraphs as asked for, from those of the sample over and over.
v1::RenderPaperRequest Request(const v1::Minutes& sample, int paragraphs) {
  v1::RenderPaperRequest request;
  request.set_kind(v1::PAPER_KIND_PROTOCOL);
  request.set_format(v1::PAPER_FORMAT_PDF);
  *request.mutable_minutes() = sample;
  request.mutable_minutes()->clear_paragraphs();
  for (int i = 0; i < paragraphs; ++i) {
    v1::Paragraph* paragraph = request.mutable_minutes()->add_paragraphs();
    *paragraph = sample.paragraphs(i % sample.paragraphs_size());
    paragraph->set_number(i + 1);
  }
  return request;
}

// What is ours: the paper composed and written as DOCX, and the clock taken out of the PDF.
void PrintShare(const papers::PaperService& service, const v1::RenderPaperRequest& request) {
  std::vector<double> shares;
  for (int round = 0; round < 5; ++round) {
    papers::Composed composed;
    std::string docx, pdf;
    double ours = SecondsOf([&] {
      composed = Demanded(service.Compose(request));
      docx = Demanded(render::DocxOf(composed.paper));
    });
    const double all = SecondsOf([&] { pdf = Demanded(service.Render(composed, request.format())).bytes; });
    const double again = SecondsOf([&] { Demanded(render::DocxOf(composed.paper)); });
    const double fix = SecondsOf([&] { papers::FixPdf(composed.paper.day, Sha256Hex(docx), &pdf); });
    const double converter = all - again - fix;
    ours += fix;
    shares.push_back(ours / converter);
    std::cout << "PDF of " << pdf.size() << " bytes: ours " << 1e3 * ours << " ms, the converter " << converter
              << " s\n";
  }
  std::sort(shares.begin(), shares.end());
  std::cout << "our share to the converter's time: " << shares[shares.size() / 2] << "\n";
}

// The times of calls made one after the other with a pause between, as people make them; in milliseconds, sorted.
template <typename Call>
std::vector<double> Times(int seconds, Call call) {
  std::vector<double> times;
  const auto end = Clocks::now() + std::chrono::seconds(seconds);
  while (Clocks::now() < end) {
    times.push_back(1e3 * SecondsOf(call));
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  std::sort(times.begin(), times.end());
  return times;
}

double At(const std::vector<double>& sorted, double share) {
  return sorted[static_cast<size_t>(share * static_cast<double>(sorted.size() - 1))];
}

// The register over gRPC.
class Register {
 public:
  Register(storage::Database& database, rpc::Calls& calls, const std::string& address)
      : committees_(database, Now, calls), cases_(database, Now, calls) {
    grpc::ServerBuilder builder;
    builder.AddListeningPort(address, grpc::InsecureServerCredentials());
    builder.RegisterService(&cases_);
    server_ = builder.BuildAndStart();
    stub_ = v1::CaseService::NewStub(grpc::CreateChannel(address, grpc::InsecureChannelCredentials()));
    v1::CreateCommitteeRequest committee;
    committee.set_committee_id("hvn");
    committee.mutable_committee()->set_title("Hamnviksnämnden");
    committee.mutable_committee()->set_short_title("HVN");
    Demanded(committees_.Create({"benchmark"}, committee));
    Create();
  }
  ~Register() { server_->Shutdown(); }

  void Create() {
    v1::CreateCaseRequest request;
    request.set_parent("committees/hvn");
    request.mutable_registered_case()->set_kind(v1::CASE_KIND_OWN);
    request.mutable_registered_case()->set_subject("Ny gästbrygga i Norra viken");
    request.mutable_registered_case()->set_register_date("2026-05-04");
    Check([&](auto* context, auto* made) { return stub_->CreateCase(context, request, made); });
  }

  void Get() {
    v1::GetCaseRequest request;
    request.set_name("committees/hvn/cases/2026-0001");
    Check([&](auto* context, auto* found) { return stub_->GetCase(context, request, found); });
  }

 private:
  template <typename Call>
  void Check(Call call) {
    grpc::ClientContext context;
    v1::Case answer;
    const grpc::Status status = call(&context, &answer);
    if (status.ok()) return;
    std::cerr << status.error_message() << "\n";
    std::exit(1);
  }

  diarium::CommitteeService committees_;
  diarium::CaseService cases_;
  std::unique_ptr<grpc::Server> server_;
  std::unique_ptr<v1::CaseService::Stub> stub_;
};

struct RegisterTimes {
  std::vector<double> get;
  std::vector<double> create;
};

RegisterTimes TimesOf(Register& of, int seconds) {
  return {Times(seconds, [&] { of.Get(); }), Times(seconds, [&] { of.Create(); })};
}

void Print(const char* call, const std::vector<double>& alone, const std::vector<double>& beside) {
  for (double share : {0.5, 0.95}) {
    std::cout << call << " p" << 100 * share << ": alone " << At(alone, share) << " ms, beside the PDFs "
              << At(beside, share) << " ms; ratio " << At(beside, share) / At(alone, share) << "\n";
  }
}

int Main(int paragraphs, int seconds) {
  testing::TempFolder folder;
  auto database = Demanded(storage::OpenSqlite({folder.File("a.db"), ""}, storage::SqliteMigrations()));
  rpc::Calls calls(1024);
  papers::Converter converter;
  auto looks = Demanded(styles::Looks::Load(kFolder));
  const v1::RenderPaperRequest request = Request(looks.sample(), paragraphs);
  papers::PaperService papers(*database, Now, Demanded(styles::Phrasebooks::Load(kFolder, "stockholm")), looks,
                              Demanded(papers::LoadWording(kFolder)), Demanded(anslag::LoadWording(kFolder)), converter,
                              calls);
  PrintShare(papers, request);

  Register cases(*database, calls, "unix:" + folder.File("socket"));
  TimesOf(cases, 1);  // warm
  const RegisterTimes alone = TimesOf(cases, seconds);
  std::atomic<bool> go_on = true;
  std::atomic<int> made = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 10; ++i) {
    threads.emplace_back([&] {
      while (go_on) {
        Demanded(papers.Render(Demanded(papers.Compose(request)), request.format()));
        ++made;
      }
    });
  }
  const RegisterTimes beside = TimesOf(cases, seconds);
  go_on = false;
  for (std::thread& thread : threads) thread.join();
  std::cout << made << " PDFs made meanwhile, ten asked for at once\n";
  Print("GetCase", alone.get, beside.get);
  Print("CreateCase", alone.create, beside.create);
  return 0;
}

}  // namespace
}  // namespace arendegang

int main(int argc, char** argv) {
  return arendegang::Main(argc > 1 ? std::atoi(argv[1]) : 100, argc > 2 ? std::atoi(argv[2]) : 10);
}
