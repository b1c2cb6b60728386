/** Tests of statistics against values computed elsewhere. */
@NullMarked
package io.sptraderb.metrics;

import org.jspecify.annotations.NullMarked;
