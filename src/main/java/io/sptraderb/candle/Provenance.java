package io.sptraderb.candle;

/**
 * Where a series comes from.
 *
 * @param source a name a user recognises, for example a file name or {@code sample}
 */
public record Provenance(String source, TrustTier trustTier) {}
