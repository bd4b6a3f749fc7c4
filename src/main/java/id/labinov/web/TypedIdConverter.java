package id.labinov.web;

import java.util.UUID;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads the ids in addresses and forms: every id is a record around one {@link UUID}. */
class TypedIdConverter implements ConverterFactory<String, TypedId> {

    @Override
    public <T extends TypedId> Converter<String, T> getConverter(Class<T> type) {
        var constructor = BeanUtils.getResolvableConstructor(type);
        return text -> text.isEmpty() ? null : BeanUtils.instantiateClass(constructor, Ids.parse(text));
    }
}
