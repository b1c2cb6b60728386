package io.sptraderb.app.platform;

/**
 * What came back over HTTP.
 *
 * @param contentType empty when none was given
 * @param body as it came
 */
record Answer(int status, String contentType, String body) {}
