package io.sptraderb.backtest;

/** A job, and what somebody wrote on it. */
public record NotedJob(Job job, RunNotes notes) {}
