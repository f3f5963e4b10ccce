package io.qinggui.platform.web.caller;

import com.github.benmanes.caffeine.cache.Ticker;
import io.qinggui.platform.web.problem.Problems;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every request carries a token, except for health, the OpenAPI description and what a service
 * declares as {@link OpenPaths}. A service that needs other rules declares its own {@link
 * SecurityFilterChain}.
 */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
class CallerAutoConfiguration {

  private static final String[] OPEN = {
    "/actuator/health", "/actuator/health/**", "/v3/api-docs", "/v3/api-docs/**", "/error"
  };

  @Bean
  SecurityProblems securityProblems(Problems problems) {
    return new SecurityProblems(problems);
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
      ObjectProvider<OpenPaths> further) {
    JwtAuthenticationConverter tokens = new JwtAuthenticationConverter();
    tokens.setJwtGrantedAuthoritiesConverter(CallerAutoConfiguration::authorities);
    String[] open =
        Stream.concat(Stream.of(OPEN), further.stream().flatMap(it -> it.paths().stream()))
            .toArray(String[]::new);
    JwtDecoder known = new KnownTokens(decoder, InstantSource.system(), Ticker.systemTicker());
    return http.csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            requests -> requests.requestMatchers(open).permitAll().anyRequest().authenticated())
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .oauth2ResourceServer(
            server ->
                server
                    .bearerTokenResolver(new BearerTokens())
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems)
                    .jwt(jwt -> jwt.decoder(known).jwtAuthenticationConverter(tokens)))
        .build();
  }

  private static Collection<GrantedAuthority> authorities(Jwt token) {
    if (token.getSubject() == null) {
      throw new InvalidBearerTokenException("the token names no subject");
    }
    return Callers.roles(token).stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }
}
