package io.qinggui.platform.web.caller;

import com.github.benmanes.caffeine.cache.Ticker;
import io.qinggui.platform.web.problem.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every request carries a token with a role, except for health, metrics, the OpenAPI description
 * and what a service declares as {@link OpenPaths}. A service that needs other rules declares its
 * own {@link SecurityFilterChain}.
 */
@AutoConfiguration(
    before = OAuth2ResourceServerAutoConfiguration.class,
    after = TokenAutoConfiguration.class)
class CallerAutoConfiguration {

  private static final String[] OPEN = {
    "/actuator/health",
    "/actuator/health/**",
    // a filter before this one has let them in: a collector has no token of the issuer
    "/actuator/prometheus",
    "/v3/api-docs",
    "/v3/api-docs/**",
    "/error"
  };

  private static final String[] ROLES =
      Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new);

  @Bean
  SecurityProblems securityProblems(Problems problems, CallerClaims callers) {
    return new SecurityProblems(problems, callers);
  }

  @Bean
  WebMvcConfigurer callerArguments() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgumentResolver());
      }
    };
  }

  @Bean
  HttpFirewall headerScreen() {
    return HeaderScreen.firewall();
  }

  @Bean
  @ConditionalOnMissingBean(SecurityFilterChain.class)
  SecurityFilterChain tokenSecurity(
      HttpSecurity http,
      SecurityProblems problems,
      JwtDecoder decoder,
      TokenClock clock,
      CallerClaims callers,
      ObjectProvider<OpenPaths> further) {
    String[] open = Stream.concat(Stream.of(OPEN), paths(further, false)).toArray(String[]::new);
    String[] toRead = paths(further, true).toArray(String[]::new);
    JwtDecoder known = new KnownTokens(decoder, clock.clock(), Ticker.systemTicker());
    return http.csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(open)
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, toRead)
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD, toRead)
                    .permitAll()
                    // which methods a path has is no secret: the description says it
                    .requestMatchers(HttpMethod.OPTIONS)
                    .permitAll()
                    .anyRequest()
                    .hasAnyRole(ROLES))
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .oauth2ResourceServer(
            server ->
                server
                    .bearerTokenResolver(new BearerTokens())
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems)
                    .jwt(
                        jwt ->
                            jwt.decoder(known)
                                .jwtAuthenticationConverter(token -> caller(callers, token))))
        .build();
  }

  private static Stream<String> paths(ObjectProvider<OpenPaths> further, boolean reading) {
    return further.stream()
        .filter(it -> it.reading() == reading)
        .flatMap(it -> it.paths().stream());
  }

  private static CallerToken caller(CallerClaims callers, Jwt token) {
    return callers
        .caller(token)
        .map(caller -> new CallerToken(token, caller))
        .orElseThrow(() -> new InvalidBearerTokenException("the token names no subject"));
  }
}
