/**
 * Adapters that keep strategies and results outside the program: in folders and files.
 *
 * <p>Start at the ports they implement, in {@code backtest}. Names that come from users never become paths before their
 * form is checked, what is written is written whole or not at all, and what is read may have been damaged or forged by
 * someone else and is told so in typed errors.
 *
 * <p>This package knows nothing of HTTP, simulation or Python.
 */
@NullMarked
package io.sptraderb.store;

import org.jspecify.annotations.NullMarked;
