package io.qinggui.standalone.token.login;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.CharacterEncodingFilter;

/** The filters of {@code /oauth2/login}. */
public final class LoginFilters {

  private static final RequestMatcher LOGOUT =
      new AndRequestMatcher(
          PathPatternRequestMatcher.pathPattern(HttpMethod.POST, LoginPage.PATH),
          request -> request.getParameter(LoginPage.LOGOUT) != null);

  private LoginFilters() {}

  /**
   * Shows the page, lets people in, and ends their login.
   *
   * @param frontDoors where browsers see this issuer
   */
  public static SecurityFilterChain at(HttpSecurity http, List<String> frontDoors) {
    LoginPage page = new LoginPage(new Pages(frontDoors));
    return http.securityMatcher(LoginPage.PATH)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .authenticationProvider(new DemoLogin())
        .formLogin(
            form ->
                form.loginPage(LoginPage.PATH)
                    .usernameParameter(LoginForm.USERNAME)
                    .passwordParameter(LoginForm.PASSWORD)
                    .authenticationDetailsSource(LoginForm::of)
                    .successHandler(
                        (request, response, loggedIn) ->
                            response.sendRedirect(Continuation.of(request).target()))
                    .failureHandler(
                        (request, response, refused) ->
                            page.refuse(request, response, ((LoginRefused) refused).fault())))
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(LOGOUT)
                    .logoutSuccessHandler(
                        (request, response, loggedOut) -> response.sendRedirect("/")))
        .exceptionHandling(
            errors ->
                errors.accessDeniedHandler(
                    (request, response, denied) ->
                        page.refuse(request, response, Fault.PAGE_EXPIRED)))
        .addFilterBefore(
            new CharacterEncodingFilter(StandardCharsets.UTF_8.name(), true, false),
            CsrfFilter.class)
        .addFilterAfter(page, AuthorizationFilter.class)
        .build();
  }
}
