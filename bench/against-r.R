# Times glm, and the whole of weighting with a robust error, on the rows of a CSV file. Prints one JSON object.
arguments <- commandArgs(trailingOnly = TRUE)
rows <- read.csv(arguments[1])
rounds <- as.integer(arguments[2])
model <- reformulate(grep("^x", names(rows), value = TRUE), "treated")
milliseconds <- function(work) {
  median(sapply(seq_len(rounds), function(round) {
    gc()
    system.time(work())[["elapsed"]] * 1000
  }))
}
weighting <- function() {
  score <- fitted(glm(model, binomial, rows))
  weights <- ifelse(rows$treated == 1, 1, score / (1 - score))
  fit <- lm(outcome ~ treated, rows, weights = weights)
  bread <- summary(fit)$cov.unscaled
  x <- model.matrix(fit)
  scores <- x * (weights * residuals(fit))
  c(coef(fit)[["treated"]], sqrt((bread %*% crossprod(scores) %*% bread)[2, 2]))
}
found <- weighting()
cat(sprintf(
  '{"fit":%.3f,"weighting":%.3f,"coefficients":[%s],"difference":%.15g,"standardError":%.15g}',
  milliseconds(function() glm(model, binomial, rows)),
  milliseconds(weighting),
  paste(sprintf("%.15g", coef(glm(model, binomial, rows))), collapse = ","),
  found[1], found[2]
))
