package io.sptraderb.accumulation.wire;

import java.util.List;

/**
 * A bad request and all that is told of it.
 *
 * @param problems as {@link Messages#problems} has them
 */
record Bad(String what, String body, List<String> problems) {
    @Override
    public String toString() {
        return what;
    }
}
