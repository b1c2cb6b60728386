/** Tests of services in other processes, against a real server. */
@NullMarked
package io.sptraderb.accumulation.remote;

import org.jspecify.annotations.NullMarked;
