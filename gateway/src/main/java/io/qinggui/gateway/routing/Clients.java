package io.qinggui.gateway.routing;

import io.qinggui.platform.trace.CurrentTrace;
import io.qinggui.platform.trace.TraceParent;
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
 * ledger position, one for those that wait for something to happen, one for streams without an end.
 * None follows redirects or repeats a write.
 */
@Component
public final class Clients implements DisposableBean {

  private static final String MIN_LEDGER_POSITION = "Min-Ledger-Position";

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http;
  private final RestClient prompt;
  private final RestClient patient;
  private final RestClient waiting;
  private final RestClient streaming;

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
    waiting = client(properties.waitingTimeout());
    streaming = client(requests());
  }

  private RestClient client(Duration timeout) {
    JdkClientHttpRequestFactory requests = requests();
    requests.setReadTimeout(timeout);
    return client(requests);
  }

  /** Whoever is asked for the sake of a request is asked within its trace. */
  private static RestClient client(JdkClientHttpRequestFactory requests) {
    return RestClient.builder().requestFactory(requests).defaultRequest(Clients::trace).build();
  }

  private static void trace(RestClient.RequestHeadersSpec<?> request) {
    CurrentTrace.get()
        .ifPresent(
            place -> request.headers(headers -> headers.set(TraceParent.NAME, place.text())));
  }

  private JdkClientHttpRequestFactory requests() {
    return new JdkClientHttpRequestFactory(http, threads);
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

  /** The client that waits for slow answers, too. */
  public RestClient patient() {
    return patient;
  }

  RestClient waiting() {
    return waiting;
  }

  RestClient streaming() {
    return streaming;
  }

  @Override
  public void destroy() {
    http.shutdownNow();
    threads.shutdownNow();
  }
}
