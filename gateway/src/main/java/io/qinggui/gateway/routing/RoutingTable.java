package io.qinggui.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.method;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.qinggui.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Which path goes to which service, from {@code qinggui.gateway.paths}. */
@Configuration(proxyBeanMethods = false)
class RoutingTable {

  /** What clients, services and people who log in need of the issuer; nothing else of it shows. */
  private static final RequestPredicate TOKENS =
      path("/oauth2/token")
          .or(path("/oauth2/jwks"))
          .or(path("/oauth2/authorize"))
          .or(path("/oauth2/login"))
          .or(path("/oauth2/logout"))
          .or(path("/.well-known/**"));

  private static final String API = "/api/v1";

  /** Composed of what the services have, and answered by the gateway itself. */
  private static final RequestPredicate COMPOSED =
      path(API + "/operators/{operatorId}/history")
          .or(method(HttpMethod.GET).and(path(API + "/deadlines")))
          .or(method(HttpMethod.GET).and(path(API + "/annual-campaigns/{campaignId}")))
          .or(path(API + "/cases/{caseId}/linked"))
          .or(method(HttpMethod.POST).and(path(API + "/annual-checks")))
          .or(method(HttpMethod.POST).and(path(API + "/licenses")))
          .or(method(HttpMethod.POST).and(path(API + "/applications")))
          .or(method(HttpMethod.POST).and(path(API + "/quarterly-reports")));

  /** Where a service describes itself. */
  static final String DESCRIPTION = "/v3/api-docs";

  @Bean
  RouterFunction<ServerResponse> routes(Backends backends, GatewayProperties properties) {
    Stream<RouterFunction<ServerResponse>> served =
        ServedPath.inOrder(properties.paths()).stream().map(each -> served(backends, each));
    Stream<RouterFunction<ServerResponse>> aboutEach =
        backends.services().stream()
            .flatMap(each -> Stream.of(administration(each), description(each)));
    Stream<RouterFunction<ServerResponse>> tokens =
        backends.token().stream().map(token -> to(token, TOKENS));
    Stream<RouterFunction<ServerResponse>> beside =
        properties.rootPaths().entrySet().stream()
            .flatMap(
                each ->
                    each.getValue().stream()
                        .map(path -> to(backends.service(each.getKey()), path(path))));
    return Stream.of(served, aboutEach, beside, tokens)
        .flatMap(Function.identity())
        .reduce(RouterFunction::and)
        .orElseThrow();
  }

  private static RouterFunction<ServerResponse> served(Backends backends, ServedPath path) {
    return to(backends.service(path.service()), path(API + path.pattern()).and(COMPOSED.negate()));
  }

  private static RouterFunction<ServerResponse> to(Backend backend, RequestPredicate paths) {
    return route(backend.name())
        .route(paths, http())
        .filter((request, next) -> handed(backend, request, next))
        .build();
  }

  private static ServerResponse handed(
      Backend backend, ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    if (LongCalls.isUpload(request.uri())) {
      return uploaded(backend, request, next);
    }
    Resending resending = Resending.of(request.method(), request.headers().asHttpHeaders());
    Backend.Call<ServerResponse> call = attempt -> ProxiedCall.make(attempt, request, next);
    return LongCalls.isWaiting(request.uri())
        ? backend.await(resending, call)
        : backend.call(resending, call);
  }

  private static ServerResponse uploaded(
      Backend backend, ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    try {
      return backend.upload(attempt -> ProxiedCall.make(attempt, request, next));
    } catch (ProblemException e) {
      if (UploadedBodies.isBroken(request.servletRequest())) {
        throw new ProblemException(HttpStatus.BAD_REQUEST, "bad-request", Map.of(), List.of());
      }
      throw e;
    }
  }

  /** {@code /api/v1/admin/license/parked} is license-service's {@code /api/v1/admin/parked}. */
  private static RouterFunction<ServerResponse> administration(Backend backend) {
    String prefix = API + "/admin/" + backend.name();
    return rewritten(
        backend, "admin-" + backend.name(), path(prefix + "/**"), prefix, API + "/admin");
  }

  /** The OpenAPI description of a service. */
  private static RouterFunction<ServerResponse> description(Backend backend) {
    String path = backend.descriptionPath();
    return rewritten(backend, "openapi-" + backend.name(), path(path), path, DESCRIPTION);
  }

  private static RouterFunction<ServerResponse> rewritten(
      Backend backend, String id, RequestPredicate paths, String from, String to) {
    return route(id)
        .route(paths, http())
        .before(request -> moved(request, from, to))
        .filter((request, next) -> handed(backend, request, next))
        .build();
  }

  /** What comes after the prefix stays as it was sent, encoded or not. */
  private static ServerRequest moved(ServerRequest request, String from, String to) {
    String path = request.uri().getRawPath();
    if (!path.startsWith(from)) {
      // a letter of the prefix was encoded; no service has such a path
      return request;
    }
    String query = request.uri().getRawQuery();
    String moved = to + path.substring(from.length()) + (query == null ? "" : "?" + query);
    return ServerRequest.from(request).uri(request.uri().resolve(moved)).build();
  }
}
