package io.qinggui.standalone.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.ProblemTexts;
import io.qinggui.platform.web.problem.Problems;
import io.qinggui.platform.web.problem.TomcatProblems;
import io.qinggui.standalone.token.login.ClientRequests;
import io.qinggui.standalone.token.login.LoginFilters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/**
 * The endpoints of the issuer: tokens, keys, where people log in and out, and the documents that
 * tell of them.
 */
@SpringBootConfiguration
@EnableWebSecurity
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class
})
public class TokenService {

  @Bean
  @Order(1)
  SecurityFilterChain tokenEndpoints(HttpSecurity http, FrontDoor frontDoor) {
    ClientRequests requests = new ClientRequests(frontDoor.addresses());
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              CodeFlow.configure(server, requests);
            })
        // an access token is no login: nobody gets a new one for an old one
        .oauth2ResourceServer(tokens -> tokens.bearerTokenResolver(request -> null))
        .authorizeHttpRequests(
            all -> all.requestMatchers(CodeFlow::isSilent).permitAll().anyRequest().authenticated())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(RequestCacheConfigurer::disable)
        .exceptionHandling(
            errors ->
                errors.authenticationEntryPoint(
                    (request, response, missing) -> unauthenticated(requests, request, response)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain login(HttpSecurity http, FrontDoor frontDoor) {
    return LoginFilters.at(http, frontDoor.addresses());
  }

  /** Without it the ends of sessions would not be known. */
  @Bean
  HttpSessionEventPublisher sessions() {
    return new HttpSessionEventPublisher();
  }

  private static void unauthenticated(
      ClientRequests requests, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getRequestURI().equals("/oauth2/authorize")) {
      requests.sendToLogin(request, response);
    } else {
      withoutClient(request, response);
    }
  }

  private static void withoutClient(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemException problem =
        new ProblemException(HttpStatus.UNAUTHORIZED, "unauthenticated", Map.of(), List.of())
            .with(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"clients\"");
    new Problems(ProblemTexts.load("token")).write(problem, request, response);
  }

  /** What is no token request at all is told as by the services. */
  @Bean
  TomcatProblems problems() {
    return new TomcatProblems();
  }

  @Bean
  FilterRegistrationBean<OtherRequests> otherRequests() {
    var registration = new FilterRegistrationBean<>(new OtherRequests());
    registration.setOrder(Ordered.LOWEST_PRECEDENCE);
    return registration;
  }

  /** Before Spring Security, which would answer them with more than is so. */
  @Bean
  FilterRegistrationBean<MetadataDocuments> metadata(Environment environment) {
    // a filter is made with the container, before placeholders can be resolved
    String issuer = environment.getRequiredProperty("qinggui.token.issuer");
    var registration = new FilterRegistrationBean<>(new MetadataDocuments(issuer));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  FrontDoor frontDoor(@Value("${qinggui.token.issuer}") String issuer) {
    return FrontDoor.of(issuer);
  }

  @Bean
  DemoClients clients(FrontDoor frontDoor) {
    return new DemoClients(frontDoor);
  }

  @Bean
  PasswordEncoder secrets() {
    return new PlainSecrets();
  }

  @Bean
  IdentityClaims claims() {
    return new IdentityClaims();
  }

  @Bean
  OAuth2AuthorizationService authorizations() {
    return new CodeAuthorizations();
  }

  @Bean
  JWKSource<SecurityContext> keys(@Value("${qinggui.token.key}") Path file) {
    return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(file)));
  }

  /** Spring wants one beside OpenID Connect. */
  @Bean
  JwtDecoder decoder(JWKSource<SecurityContext> keys) {
    return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
  }

  @Bean
  AuthorizationServerSettings settings(@Value("${qinggui.token.issuer}") String issuer) {
    return AuthorizationServerSettings.builder()
        .issuer(issuer)
        .oidcLogoutEndpoint("/oauth2/logout")
        .build();
  }
}
