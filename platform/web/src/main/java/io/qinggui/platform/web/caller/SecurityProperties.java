package io.qinggui.platform.web.caller;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this issuer's tokens say what a caller is. What they are checked against (keys, issuer,
 * audience) are Spring's own properties.
 *
 * @param claims where in a token it is found
 * @param rolePrefix what our roles' names begin with at the issuer; names without it are not meant
 *     for us
 * @param roleNames our role under each name that the issuer has for it, with its prefix
 */
@ConfigurationProperties("qinggui.security")
record SecurityProperties(
    @DefaultValue Claims claims,
    @DefaultValue("") String rolePrefix,
    @DefaultValue Map<String, Role> roleNames) {

  /**
   * Paths of claims, see {@link ClaimPath}. Roles are those of all paths; of everything else the
   * first path that the token has a text at counts.
   *
   * @param subject who it is, for ever
   * @param roles a list, or a text with spaces between the names
   * @param province of an administration
   * @param operator for whom it acts
   * @param name of the person or program, for people to read
   * @param client by which program it came
   */
  record Claims(
      @DefaultValue("sub") List<String> subject,
      @DefaultValue("roles") List<String> roles,
      @DefaultValue("province") List<String> province,
      @DefaultValue("operator_id") List<String> operator,
      @DefaultValue({"name", "preferred_username"}) List<String> name,
      @DefaultValue({"azp", "client_id", "appid"}) List<String> client) {}
}
