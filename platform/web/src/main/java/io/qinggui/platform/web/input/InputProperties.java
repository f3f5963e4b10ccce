package io.qinggui.platform.web.input;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of requests.
 *
 * @param bodyLimit largest body
 * @param batchBodyLimit largest body of a path that ends in {@code /batch}: a thousand questions
 * @param streamed paths whose bodies are as large as they come and are read by whoever serves them
 */
@ConfigurationProperties("qinggui.web")
record InputProperties(
    @DefaultValue("256KB") DataSize bodyLimit,
    @DefaultValue("768KB") DataSize batchBodyLimit,
    @DefaultValue Set<String> streamed) {

  InputProperties {
    streamed = Set.copyOf(streamed);
  }

  int limitFor(String path) {
    return (int) (path.endsWith("/batch") ? batchBodyLimit : bodyLimit).toBytes();
  }

  boolean isStreamed(HttpServletRequest request) {
    return streamed.contains(request.getRequestURI());
  }
}
