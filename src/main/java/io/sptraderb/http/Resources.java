package io.sptraderb.http;

import io.helidon.webserver.http.HttpRouting;

/** What a server answers. */
interface Resources {
    void register(HttpRouting.Builder routing);
}
