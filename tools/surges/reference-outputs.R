# Reference outputs of R's package surveillance, against which libs/domain/surges is held.
#
#   apt-get install r-base-core r-cran-surveillance        (Debian; both are kept there)
#   Rscript tools/surges/reference-outputs.R               (from the root of the repository; a few minutes)
#
# Reads  libs/domain/surges/fixtures/farrington-options.csv (the option sets, written by hand)
# Writes every other CSV under libs/domain/surges/fixtures. Nothing here is random.

suppressMessages(library(surveillance))
options(warn = -1)
folder <- "libs/domain/surges/fixtures"
save_csv <- function(table, path) write.csv(table, file.path(folder, path), row.names = FALSE, quote = FALSE)
exact <- function(x) ifelse(is.na(x), NA, formatC(x, digits = 12, format = "g"))

# ---- The public series -------------------------------------------------------------------------
shipped <- function(name) {
  room <- new.env()
  data(list = name, package = "surveillance", envir = room)
  series <- get(name, room)
  if (inherits(series, "disProg")) disProg2sts(series) else series
}
total <- function(series) if (ncol(series) > 1) aggregate(series, by = "unit") else series
campy <- shipped("campyDE")

SERIES <- list(
  "salmonella-agona"   = shipped("salmonella.agona"),
  "salmonella-hadar"   = shipped("shadar"),
  "salmonella-newport" = total(shipped("salmNewport")),
  "newport-one-land"   = shipped("salmNewport")[, 1],
  "campylobacter"      = sts(epoch = campy$date, observed = campy$case, frequency = 52),
  "mortality-denmark"  = total(shipped("momo")),
  "hepatitis-berlin"   = total(shipped("ha.sts")),
  "hepatitis-district" = shipped("ha.sts")[, 1],
  "meningococcus"      = shipped("influMen")[, 2],
  "newport-long"       = shipped("stsNewport"),
  "hepatitis-germany"  = shipped("hepatitisA"),
  "survstat-s1"        = shipped("s1"),
  "survstat-k1"        = shipped("k1"),
  "survstat-m5"        = shipped("m5"))

weeks_of <- function(series) {
  if (series@epochAsDate) return(format(as.Date(series@epoch, origin = "1970-01-01")))
  week <- series@start[1] * 52 + series@start[2] - 1 + seq_len(nrow(series)) - 1
  sprintf("%d-W%02d", week %/% 52, week %% 52 + 1)
}
for (name in names(SERIES)) {
  series <- SERIES[[name]]
  save_csv(data.frame(week = weeks_of(series), cases = as.vector(observed(series))), file.path("series", paste0(name, ".csv")))
}

# ---- Farrington flexible: each option set on each series that is long enough -------------------
sets <- read.csv(file.path(folder, "farrington-options.csv"), stringsAsFactors = FALSE)

control_of <- function(set) list(
  b = set$b, w = set$w, noPeriods = set$noPeriods,
  pastWeeksNotIncluded = if (is.na(set$pastWeeksNotIncluded)) NULL else set$pastWeeksNotIncluded,
  alpha = set$alpha, weightsThreshold = set$weightsThreshold, reweight = set$reweight, trend = set$trend,
  pThresholdTrend = set$pThresholdTrend, limit54 = c(set$limit54cases, set$limit54weeks),
  thresholdMethod = set$thresholdMethod, powertrans = set$powertrans, glmWarnings = FALSE)

judge <- function(series, set, k) {
  row <- tryCatch({
    out <- farringtonFlexible(series, control = c(control_of(set), list(range = k)))
    data.frame(expected = exact(out@control$expected[1]), upper = exact(upperbound(out)[1]), alarm = alarms(out)[1] == 1,
               score = exact(out@control$score[1]), pvalue = exact(out@control$pvalue[1]), phi = exact(out@control$phiVector[1]),
               trend = out@control$trend[1] == 1, outcome = if (is.na(out@control$phiVector[1])) "no-fit" else "")
  }, error = function(e) data.frame(expected = NA, upper = NA, alarm = NA, score = NA, pvalue = NA, phi = NA, trend = NA, outcome = "error"))
  cbind(set = set$set, k = k, row)
}

for (name in names(SERIES)) {
  series <- SERIES[[name]]
  rows <- list()
  for (i in seq_len(nrow(sets))) {
    set <- sets[i, ]
    first <- 52 * set$b + set$w + 2 + series@epochAsDate   # calendar years are up to a week longer than 52 weeks
    if (first + 20 > nrow(series)) next
    # Calendar years of 52 and 53 weeks leave some factor levels with one week, of leverage 1: R divides by a rounding error there.
    if (series@epochAsDate && set$set %in% c("wide-window", "weekly-factor")) next
    weeks <- if (set$set %in% c("defaults", "noufaily", "three-years")) tail(first:nrow(series), 60) else unique(round(seq(first, nrow(series), length.out = 18)))
    rows <- c(rows, lapply(weeks, function(k) judge(series, set, k)))
  }
  save_csv(do.call(rbind, rows), file.path("farrington", paste0(name, ".csv")))
  cat(name, length(rows), "\n")
}

# ---- EARS ---------------------------------------------------------------------------------------
EARS <- list(
  list(set = "C1", method = "C1", baseline = 7, minSigma = 0, alpha = 0.001),
  list(set = "C2", method = "C2", baseline = 7, minSigma = 0, alpha = 0.001),
  list(set = "C3", method = "C3", baseline = 7, minSigma = 0, alpha = 0.025),
  list(set = "C1-wide", method = "C1", baseline = 20, minSigma = 1, alpha = 0.01),
  list(set = "C2-short", method = "C2", baseline = 3, minSigma = 0.5, alpha = 0.05),
  list(set = "C3-floor", method = "C3", baseline = 10, minSigma = 2, alpha = 0.005))
for (name in c("salmonella-agona", "salmonella-newport", "hepatitis-district", "survstat-k1", "survstat-m5", "mortality-denmark")) {
  series <- SERIES[[name]]
  rows <- lapply(EARS, function(set) {
    lag <- set$baseline + c(C1 = 0, C2 = 2, C3 = 4)[[set$method]]
    range <- (lag + 1):min(nrow(series), lag + 120)
    out <- earsC(series, control = list(range = range, method = set$method, baseline = set$baseline, minSigma = set$minSigma, alpha = set$alpha))
    data.frame(set = set$set, k = range, upper = exact(as.vector(upperbound(out))), alarm = as.vector(alarms(out)) == 1)
  })
  save_csv(do.call(rbind, rows), paste0("ears-", name, ".csv"))
}
save_csv(do.call(rbind, lapply(EARS, as.data.frame)), "ears-options.csv")

# ---- Distributions ------------------------------------------------------------------------------
normal <- data.frame(family = "normal", x = c(-8, -3, -1, -0.1, 0, 0.3, 0.5, 1, 1.96, 2.5, 4, 7, 12, 30), size = NA, prob = NA)
normal$upper <- exact(pnorm(normal$x, lower.tail = FALSE))
quantile <- data.frame(family = "normal-quantile", x = c(1e-12, 1e-6, 0.001, 0.005, 0.025, 0.05, 0.3, 0.5, 0.7, 0.95, 0.975, 0.999, 1 - 1e-9), size = NA, prob = NA)
quantile$upper <- exact(qnorm(quantile$x))
student <- expand.grid(family = "student", x = c(0, 0.1, 1, 2, 5, 20), size = c(1, 2, 3, 7, 30, 33, 180, 241), prob = NA)
student$upper <- exact(2 * pt(-abs(student$x), student$size))
poisson <- expand.grid(family = "poisson", x = c(0, 1, 2, 5, 20, 100, 1200), size = c(1e-10, 0.02, 0.7, 4, 30, 1000), prob = NA)
poisson$upper <- exact(ppois(poisson$x - 1, poisson$size, lower.tail = FALSE))
poissonq <- expand.grid(family = "poisson-quantile", x = c(0.5, 0.95, 0.995, 1 - 1e-7), size = c(1e-10, 0.02, 0.7, 4, 30, 1000, 40000), prob = NA)
poissonq$upper <- exact(qpois(poissonq$x, poissonq$size))
# size is the mean mu, prob the dispersion phi: variance = phi mu.
negative <- expand.grid(family = "negative-binomial", x = c(0, 1, 3, 10, 60, 500), size = c(1e-8, 0.05, 1.3, 9, 120), prob = c(1 + 1e-11, 1.0001, 1.2, 3, 25))
negative$upper <- exact(with(negative, pnbinom(x - 1, size / (prob - 1), 1 / prob, lower.tail = FALSE)))
negativeq <- expand.grid(family = "negative-binomial-quantile", x = c(0.5, 0.95, 0.995, 1 - 1e-7), size = c(1e-8, 0.05, 1.3, 9, 120, 2000), prob = c(1.0001, 1.2, 3, 25))
negativeq$upper <- exact(with(negativeq, qnbinom(x, size / (prob - 1), 1 / prob)))
save_csv(rbind(normal, quantile, student, poisson, poissonq, negative, negativeq), "distributions.csv")

# ---- False discovery ------------------------------------------------------------------------------
p <- c(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1, 0.0278)
save_csv(data.frame(p = p, adjusted = exact(p.adjust(p, "BH"))), "false-discovery.csv")

# ---- Reporting delay: Lawless (1994) on the hospital reports of the 2011 HUS outbreak ---------------
data(husO104Hosp)
now <- as.Date("2011-06-02")
D <- 15
invisible(capture.output(suppressMessages(nc <- nowcast(now = now, when = seq(now - 10, now, by = "1 day"), data = husO104Hosp,
  dEventCol = "dHosp", dReportCol = "dReport", method = "lawless", D = D, m = NULL, control = list(N.tInf.max = 300)))))
first <- min(husO104Hosp$dHosp, na.rm = TRUE)
known <- subset(husO104Hosp, !is.na(dHosp) & !is.na(dReport))
save_csv(data.frame(occurred = as.numeric(known$dHosp - first), received = as.numeric(known$dReport - first)), "delays-hus-2011.csv")
complete <- nc@delayCDF[["lawless"]][1:(D + 1)]
save_csv(data.frame(now = as.numeric(now - first), delay = 0:D, completeness = exact(complete)), "delays-hus-2011-lawless.csv")

save_csv(data.frame(what = c("R", "surveillance", "surveillance licence"),
  value = c(as.character(getRversion()), as.character(packageVersion("surveillance")), packageDescription("surveillance")$License)), "made-with.csv")
