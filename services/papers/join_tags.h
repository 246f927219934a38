// The tags of PDFs that are put together: what is a heading, a list or a table, and in which order it is read.
#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>

namespace arendegang::papers {

// One tree of tags, of those of all parts. Throws as qpdf does.
class JoinedTags {
 public:
  explicit JoinedTags(QPDF& joined);

  // Gives the places in a part that its tags are found by numbers that no other has. Before its pages are taken.
  void Renumber(QPDF& part);

  // Takes the tags of a part. After its pages were taken: the tags know on which they are.
  void Take(QPDF& part);

  // Makes them those of the joined file.
  void Finish();

 private:
  QPDF& joined_;
  QPDFObjectHandle root_;
  QPDFObjectHandle kids_;
  QPDFNumberTreeObjectHelper places_;
  long long first_ = 0;  // the first number of the part at hand
  long long next_ = 0;   // the first that is free
};

}  // namespace arendegang::papers
