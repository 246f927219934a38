-- No statement looks for cases by this index: a list takes all stages or filters by one, newest first, through the
-- number, and the deadlines go by day. It cost every registration a page. Rewrites nothing.

DROP INDEX cases_by_stage;
