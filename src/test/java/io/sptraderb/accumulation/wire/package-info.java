/** Tests of the messages of services. */
@NullMarked
package io.sptraderb.accumulation.wire;

import org.jspecify.annotations.NullMarked;
