/**
 * Adapters that keep strategies and results outside the program: in folders and files.
 *
 * <p>Start at {@link io.sptraderb.store.FolderStrategyCatalog} and {@link io.sptraderb.store.JsonRunStore}, which
 * implement ports of {@code backtest}. Names that come from users never become paths before their form is checked, what
 * is written is written whole or not at all, and what is read may have been damaged by someone else and is told so.
 *
 * <p>This package knows nothing of HTTP, simulation or Python, and decides nothing: it remembers.
 */
@NullMarked
package io.sptraderb.store;

import org.jspecify.annotations.NullMarked;
