package io.qinggui.platform.web.open;

import io.qinggui.platform.web.caller.OpenPaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Makes what is beneath {@link PublicPaths#PREFIX} readable without a token and cacheable (RFC
 * 9111): with an {@code ETag} of what is answered, and good for a minute.
 */
@AutoConfiguration
@ConditionalOnProperty("qinggui.ledger.name")
class OpenAutoConfiguration {

  private static final Duration GOOD_FOR = Duration.ofMinutes(1);

  @Bean
  OpenPaths publicPaths() {
    return OpenPaths.toRead(PublicPaths.PREFIX + "/**");
  }

  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> publicTags() {
    ShallowEtagHeaderFilter tags = new ShallowEtagHeaderFilter();
    // so that it holds for the compressed list, too; nobody writes on condition of it
    tags.setWriteWeakETag(true);
    FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(tags);
    filter.addUrlPatterns(PublicPaths.PREFIX + "/*");
    return filter;
  }

  @Bean
  WebMvcConfigurer publicCaching() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Caching()).addPathPatterns(PublicPaths.PREFIX + "/**");
      }
    };
  }

  private static final class Caching implements HandlerInterceptor {

    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      response.setHeader(
          HttpHeaders.CACHE_CONTROL, CacheControl.maxAge(GOOD_FOR).cachePublic().getHeaderValue());
      return true;
    }
  }
}
