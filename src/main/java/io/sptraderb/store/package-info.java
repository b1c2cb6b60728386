/**
 * Adapters that keep strategies, runs and workspaces outside the program: in a folder and in a database.
 *
 * <p>Start at {@link io.sptraderb.store.FolderStrategyCatalog} for strategies, and at {@link io.sptraderb.store.Database}
 * for everything else: an H2 file or a PostgreSQL, with one set of tables ({@code db/migration}) and one text of SQL for
 * both. {@link io.sptraderb.store.SqlRunStore} and {@link io.sptraderb.store.SqlWorkspaceStore} implement ports over it.
 *
 * <p>Names that come from users never become paths or SQL, what is written is written whole or not at all, a database
 * that goes away is waited for within a bound, and what is read may have been damaged by someone else and is told so.
 *
 * <p>This package knows nothing of HTTP, simulation or Python, and decides nothing: it remembers.
 */
@NullMarked
package io.sptraderb.store;

import org.jspecify.annotations.NullMarked;
