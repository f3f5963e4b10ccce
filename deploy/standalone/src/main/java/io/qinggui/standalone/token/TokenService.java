package io.qinggui.standalone.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.ProblemTexts;
import io.qinggui.platform.web.problem.Problems;
import io.qinggui.platform.web.problem.TomcatProblems;
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
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The token endpoint {@code /oauth2/token}, the keys at {@code /oauth2/jwks}, and the documents
 * that tell of both.
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
  SecurityFilterChain tokenEndpoints(HttpSecurity http) {
    return http.oauth2AuthorizationServer(
            server -> http.securityMatcher(server.getEndpointsMatcher()))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .csrf(AbstractHttpConfigurer::disable)
        .exceptionHandling(errors -> errors.authenticationEntryPoint(TokenService::withoutClient))
        .build();
  }

  private static void withoutClient(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
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
  DemoClients clients() {
    return new DemoClients();
  }

  @Bean
  PasswordEncoder secrets() {
    return new PlainSecrets();
  }

  @Bean
  ClaimsOfClient claims(DemoClients clients) {
    return new ClaimsOfClient(clients);
  }

  @Bean
  OAuth2AuthorizationService authorizations() {
    return new UnkeptAuthorizations();
  }

  @Bean
  JWKSource<SecurityContext> keys(@Value("${qinggui.token.key}") Path file) {
    return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(file)));
  }

  @Bean
  AuthorizationServerSettings settings(@Value("${qinggui.token.issuer}") String issuer) {
    return AuthorizationServerSettings.builder().issuer(issuer).build();
  }
}
