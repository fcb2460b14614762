package org.yanzhen.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yanzhen.shared.Amounts;
import org.yanzhen.shared.InvalidInput;

/**
 * Numbers in addresses, forms and JSON: amounts as people write them, or refused; whole numbers in figures, and nothing
 * cut off. What comes with Spring and Jackson also takes {@code 0x10}, {@code 1e5} and 2023.7.
 */
@Configuration(proxyBeanMethods = false)
class Numbers implements WebMvcConfigurer {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, BigDecimal.class, Numbers::amount);
        registry.addConverter(String.class, Integer.class, (Converter<String, @Nullable Integer>)
                text -> text.isEmpty() ? null : Integer.valueOf(whole(text)));
        registry.addConverter(String.class, Long.class, (Converter<String, @Nullable Long>)
                text -> text.isEmpty() ? null : Long.valueOf(whole(text)));
    }

    @Bean
    Jackson2ObjectMapperBuilderCustomizer exactNumbers() {
        return json -> json.featuresToDisable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .deserializerByType(BigDecimal.class, new OneAmount());
    }

    private static BigDecimal amount(String text) {
        return Amounts.of("amount", text);
    }

    private static String whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("no whole number");
        }
        return text;
    }

    private static final class OneAmount extends StdScalarDeserializer<BigDecimal> {

        OneAmount() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var token = parser.currentToken();
            if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
                throw new InvalidInput(String.valueOf(parser.currentName()), "amount-unreadable");
            }
            return Amounts.of(String.valueOf(parser.currentName()), parser.getText());
        }
    }
}
