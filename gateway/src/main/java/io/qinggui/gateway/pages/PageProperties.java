package io.qinggui.gateway.pages;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands at the foot of every page, and where visitors log in; what is empty is left out.
 *
 * @param organizer 主办单位
 * @param siteCode 网站标识码
 * @param internetFiling number of the filing of the site (ICP)
 * @param securityFiling number of its filing with the police
 * @param login where visitors log in
 */
@ConfigurationProperties("qinggui.pages")
public record PageProperties(
    @DefaultValue("") String organizer,
    @DefaultValue("") String siteCode,
    @DefaultValue("") String internetFiling,
    @DefaultValue("") String securityFiling,
    @DefaultValue Login login) {

  /**
   * An OpenID Connect issuer, where this gateway is a client that sends people to log in.
   *
   * @param issuer as its tokens name it; empty: there are only the pages for everybody
   * @param clientId of this gateway there
   * @param clientSecret its secret; empty for a client that has none and is known by PKCE alone
   * @param scopes that are asked for; {@code openid} is among them
   * @param address of this gateway as browsers know it, to come back to; empty: as the request says
   */
  public record Login(
      @DefaultValue("") String issuer,
      @DefaultValue("qinggui-pages") String clientId,
      @DefaultValue("") String clientSecret,
      @DefaultValue("openid") Set<String> scopes,
      @DefaultValue("") String address) {

    /** The secret is one. */
    @Override
    public String toString() {
      return "Login[" + issuer + ", " + clientId + "]";
    }
  }
}
