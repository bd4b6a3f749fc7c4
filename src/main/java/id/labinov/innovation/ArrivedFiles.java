package id.labinov.innovation;

import id.labinov.people.CurrentPerson;
import id.labinov.people.SignedIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/** Puts files that arrived before the form into it: a form names them in {@code _upload}, as {@code field=id}. */
@Component(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
class ArrivedFiles extends StandardServletMultipartResolver {

    private static final String NAMED = "_upload";
    private static final String CLAIMED = ArrivedFiles.class.getName();

    private final Uploads uploads;
    private final SignedIn signedIn;

    ArrivedFiles(Uploads uploads, SignedIn signedIn) {
        this.uploads = uploads;
        this.signedIn = signedIn;
    }

    private record Named(String field, UploadId id) {

        static Named of(String text) {
            var at = text.lastIndexOf('=');
            return new Named(text.substring(0, Math.max(at, 0)), UploadId.of(text.substring(at + 1)));
        }
    }

    /** A form that was kept over a sign-in comes again without parts, but names the same files. */
    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return super.isMultipart(request) || request.getDispatcherType() == DispatcherType.REQUEST && "POST".equals(request.getMethod())
                && request.getParameter(NAMED) != null;
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        var asked = request.getDispatcherType() == DispatcherType.REQUEST;
        var named = !asked ? List.<String>of() : Arrays.stream(Optional.ofNullable(request.getParameterValues(NAMED)).orElse(new String[0])).filter(text -> !text.isEmpty()).toList();
        if (named.isEmpty() && super.isMultipart(request)) {
            return super.resolveMultipart(request);
        }
        var files = new LinkedMultiValueMap<String, MultipartFile>();
        if (super.isMultipart(request)) {
            super.resolveMultipart(request).getMultiFileMap().forEach((field, sent) -> files.put(field, new ArrayList<>(sent)));
        }
        // Whoever is not signed in any more is led to the sign-in by the handler's rule; the files wait.
        signedIn.person().ifPresent(me -> add(me, request, named.stream().map(Named::of).toList(), files));
        return new DefaultMultipartHttpServletRequest(request, files, new HashMap<>(), new HashMap<>());
    }

    private void add(CurrentPerson me, HttpServletRequest request, List<Named> named, MultiValueMap<String, MultipartFile> files) {
        var ids = named.stream().map(Named::id).distinct().toList();
        var claimed = uploads.claim(me.id(), ids);
        request.setAttribute(CLAIMED, ids);
        named.stream().map(Named::field).distinct().forEach(field ->
                files.computeIfPresent(field, (name, sent) -> sent.stream().filter(ArrivedFiles::chosen).collect(Collectors.toCollection(ArrayList::new))));
        named.stream().distinct().forEach(one -> files.add(one.field(), new ArrivedFile(one.field(), claimed.get(ids.indexOf(one.id())), uploads)));
    }

    /** A browser sends a nameless part for an input in which nothing was chosen. */
    private static boolean chosen(MultipartFile part) {
        return !part.isEmpty() || !Optional.ofNullable(part.getOriginalFilename()).orElse("").isEmpty();
    }

    /** An act redirects; a page that asks for better input, or a look before the act, may send the same file once more. */
    @Override
    public void cleanupMultipart(MultipartHttpServletRequest request) {
        if (request.getAttribute(CLAIMED) instanceof List<?> claimed) {
            uploads.settle(claimed.stream().map(UploadId.class::cast).toList(), redirected());
        }
        if (super.isMultipart(request)) {
            super.cleanupMultipart(request);
        }
    }

    private static boolean redirected() {
        var response = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getResponse();
        return response != null && response.getStatus() / 100 == 3;
    }
}
