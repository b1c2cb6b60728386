/** Tests of the Python adapter: its sandbox, limits, loading, results and the shipped components. */
@NullMarked
package io.sptraderb.component.python;

import org.jspecify.annotations.NullMarked;
