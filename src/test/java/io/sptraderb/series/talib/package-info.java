/** Tests of the package of the same name. */
@NullMarked
package io.sptraderb.series.talib;

import org.jspecify.annotations.NullMarked;
