package io.qinggui.gateway.pages;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands at the foot of every page; what is empty is left out.
 *
 * @param organizer 主办单位
 * @param siteCode 网站标识码
 * @param internetFiling number of the filing of the site (ICP)
 * @param securityFiling number of its filing with the police
 */
@ConfigurationProperties("qinggui.pages")
public record PageProperties(
    @DefaultValue("") String organizer,
    @DefaultValue("") String siteCode,
    @DefaultValue("") String internetFiling,
    @DefaultValue("") String securityFiling) {}
