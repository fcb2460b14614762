package org.yanzhen.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;

class LanguagesTest {

    private final Languages languages = new Languages();
    private final MockMvc browser = MockMvcBuilders.standaloneSetup(new Page())
            .setLocaleResolver(languages.localeResolver())
            .addInterceptors(new Interceptors().of(languages))
            .build();

    @Test
    void pagesAreChineseEvenIfTheBrowserPrefersEnglish() throws Exception {
        browser.perform(get("/page").header(HttpHeaders.ACCEPT_LANGUAGE, "en-US,en;q=0.9"))
                .andExpect(content().string("zh-CN"));
    }

    @Test
    void whoeverWishesEnglishGetsItAndKeepsIt() throws Exception {
        var wished = browser.perform(get("/page?lang=en"))
                .andExpect(content().string("en"))
                .andExpect(cookie().httpOnly("YANZHEN_LANGUAGE", true))
                .andReturn();

        browser.perform(get("/page").cookie(wished.getResponse().getCookies()))
                .andExpect(content().string("en"));
    }

    @Test
    void theWayBackIsAsShort() throws Exception {
        browser.perform(get("/page?lang=zh-CN").cookie(new Cookie("YANZHEN_LANGUAGE", "en")))
                .andExpect(content().string("zh-CN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "", "??", "en-GB", "<script>"})
    void whatWeDoNotSpeakIsChinese(String tag) throws Exception {
        browser.perform(get("/page").param("lang", tag)).andExpect(content().string("zh-CN"));
    }

    @Test
    void aCookieThatMakesNoSenseIsIgnored() throws Exception {
        browser.perform(get("/page").cookie(new Cookie("YANZHEN_LANGUAGE", "?!")))
                .andExpect(content().string("zh-CN"));
    }

    @RestController
    static class Page {

        @GetMapping("/page")
        String page(Locale locale) {
            return locale.toLanguageTag();
        }
    }

    /** What Spring would have registered. */
    private static final class Interceptors extends InterceptorRegistry {

        HandlerInterceptor[] of(Languages languages) {
            languages.addInterceptors(this);
            return getInterceptors().stream()
                    .map(HandlerInterceptor.class::cast)
                    .toArray(HandlerInterceptor[]::new);
        }
    }
}
