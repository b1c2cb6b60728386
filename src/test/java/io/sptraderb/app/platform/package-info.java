/**
 * The conformance suite of the investing platform: published cases, asked over HTTP of a platform that runs in processes
 * of its own. Start with {@code PlatformConformanceTest}; {@code PlatformChecker} says what a case may expect.
 *
 * <p>Nothing here knows a class of the program: what is under test is its addresses and its answers.
 */
@NullMarked
package io.sptraderb.app.platform;

import org.jspecify.annotations.NullMarked;
