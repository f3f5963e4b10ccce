package io.qinggui.gateway.routing;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The HTTP clients towards the services: one for most calls, one for those that may wait for a
 * ledger position. Neither follows redirects nor repeats a write.
 */
@Component
public final class Clients implements DisposableBean {

  private static final String MIN_LEDGER_POSITION = "Min-Ledger-Position";

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http;
  private final RestClient prompt;
  private final RestClient patient;

  Clients(GatewayProperties properties) {
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(properties.connectTimeout())
            .executor(threads)
            .build();
    prompt = client(properties.responseTimeout());
    patient = client(properties.patientTimeout());
  }

  private RestClient client(Duration timeout) {
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http, threads);
    requests.setReadTimeout(timeout);
    return RestClient.builder().requestFactory(requests).build();
  }

  /** The client that is patient enough for a request with these headers. */
  public RestClient forRequest(HttpHeaders headers) {
    return mayWait(headers) ? patient : prompt;
  }

  static boolean mayWait(HttpHeaders headers) {
    return headers.getFirst(MIN_LEDGER_POSITION) != null;
  }

  RestClient prompt() {
    return prompt;
  }

  RestClient patient() {
    return patient;
  }

  @Override
  public void destroy() {
    http.shutdownNow();
    threads.shutdownNow();
  }
}
