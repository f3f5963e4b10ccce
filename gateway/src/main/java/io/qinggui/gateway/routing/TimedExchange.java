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

  TimedExchange(Clients clients, GatewayMvcProperties properties) {
    this.prompt = new RestClientProxyExchange(clients.prompt(), properties);
    this.patient = new RestClientProxyExchange(clients.patient(), properties);
  }

  @Override
  public ServerResponse exchange(Request request) {
    return (mayTakeLong(request) ? patient : prompt).exchange(request);
  }

  /** A service works its description out when it is first asked for it. */
  private static boolean mayTakeLong(Request request) {
    URI uri = request.getUri();
    return Clients.mayWait(request.getHeaders())
        || (uri != null && RoutingTable.DESCRIPTION.equals(uri.getPath()));
  }
}
