package io.sptraderb.app.platform;

import java.net.URI;

/** A running platform, in as many processes as it likes; stopped when closed. */
interface PlatformUnderTest extends AutoCloseable {

    /** Where a service answers, for example {@code http://127.0.0.1:8012}; several may answer in one place. */
    URI address(PlatformService service);

    @Override
    void close();
}
