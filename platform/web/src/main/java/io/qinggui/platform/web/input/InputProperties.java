package io.qinggui.platform.web.input;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of requests.
 *
 * @param bodyLimit largest body
 * @param batchBodyLimit largest body of a path that ends in {@code /batch}: a thousand questions
 */
@ConfigurationProperties("qinggui.web")
record InputProperties(
    @DefaultValue("256KB") DataSize bodyLimit, @DefaultValue("768KB") DataSize batchBodyLimit) {

  int limitFor(String path) {
    return (int) (path.endsWith("/batch") ? batchBodyLimit : bodyLimit).toBytes();
  }
}
