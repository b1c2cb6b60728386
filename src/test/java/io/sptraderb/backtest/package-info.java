/** Tests of the use case from request to result. */
@NullMarked
package io.sptraderb.backtest;

import org.jspecify.annotations.NullMarked;
