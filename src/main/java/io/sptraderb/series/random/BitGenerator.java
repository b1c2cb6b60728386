package io.sptraderb.series.random;

/** A source of uniformly distributed bits. */
public interface BitGenerator {

    /** 64 random bits. */
    long next64();

    /** 32 random bits; a generator of 64 bits gives the lower half first and keeps the upper half for the next call. */
    int next32();

    /** A number of [0, 1), a multiple of 2^-53. */
    double nextDouble();
}
