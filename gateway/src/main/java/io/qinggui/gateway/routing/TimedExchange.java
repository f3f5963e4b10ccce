package io.qinggui.gateway.routing;

import java.net.URI;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Passes a request on with the patience that it asks for. */
@Component
final class TimedExchange implements ProxyExchange {

  private final ProxyExchange prompt;
  private final ProxyExchange patient;
  private final ProxyExchange waiting;
  private final ProxyExchange streaming;

  TimedExchange(Clients clients, GatewayMvcProperties properties) {
    this.prompt = new RestClientProxyExchange(clients.prompt(), properties);
    this.patient = new RestClientProxyExchange(clients.patient(), properties);
    this.waiting = new RestClientProxyExchange(clients.waiting(), properties);
    this.streaming = new RestClientProxyExchange(clients.streaming(), properties);
  }

  @Override
  public ServerResponse exchange(Request request) {
    return patientEnough(request).exchange(request);
  }

  private ProxyExchange patientEnough(Request request) {
    URI uri = request.getUri();
    if (LongCalls.isStream(uri) || LongCalls.isUpload(uri)) {
      return streaming;
    }
    if (LongCalls.isWaiting(uri)) {
      return waiting;
    }
    return mayTakeLong(request) ? patient : prompt;
  }

  /** A service works its description out when it is first asked for it. */
  private static boolean mayTakeLong(Request request) {
    URI uri = request.getUri();
    return Clients.mayWait(request.getHeaders())
        || (uri != null && RoutingTable.DESCRIPTION.equals(uri.getPath()));
  }
}
