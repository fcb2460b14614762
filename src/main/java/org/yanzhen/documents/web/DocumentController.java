package org.yanzhen.documents.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.yanzhen.documents.Attachment;
import org.yanzhen.documents.Documents;
import org.yanzhen.engine.Directory;
import org.yanzhen.identity.Caller;
import org.yanzhen.limits.Limits;
import org.yanzhen.shared.InvalidInput;

/** Files go up and down here. */
@RestController
class DocumentController {

    private final Documents documents;
    private final Directory directory;
    private final Limits limits;

    DocumentController(Documents documents, Directory directory, Limits limits) {
        this.documents = documents;
        this.directory = directory;
        this.limits = limits;
    }

    @GetMapping("/api/subjects/{subject}/attachments")
    Listing list(@PathVariable String subject, Caller caller) {
        var removable = documents.mayRemove(subject, caller);
        return new Listing(
                documents.mayAdd(subject, caller),
                documents.list(subject, caller).stream()
                        .map(attachment -> view(
                                attachment, removable && attachment.uploadedBy().equals(caller.id())))
                        .toList());
    }

    @PostMapping("/api/subjects/{subject}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    View add(@PathVariable String subject, @RequestParam MultipartFile file, Caller caller) throws IOException {
        limits.upload(caller.id());
        var name = file.getOriginalFilename();
        if (name == null) {
            throw new InvalidInput("file", "file-name", 150);
        }
        return view(documents.add(subject, name, file.getInputStream(), caller), documents.mayRemove(subject, caller));
    }

    @DeleteMapping("/api/attachments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        documents.remove(id, caller);
    }

    /** What cannot run in a browser may be shown; the rest is downloaded, whatever it claims to be. */
    @GetMapping("/attachments/{id}")
    ResponseEntity<StreamingResponseBody> download(@PathVariable UUID id, Caller caller) {
        var attachment = documents.find(id, caller);
        documents.requireIntact(attachment);
        var disposition = (attachment.isShown() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .contentLength(attachment.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(target -> documents.copy(attachment, target));
    }

    private View view(Attachment attachment, boolean removable) {
        return new View(
                attachment.id(),
                attachment.name(),
                "/attachments/" + attachment.id(),
                attachment.size(),
                attachment.sha256(),
                directory.nameOf(attachment.uploadedBy(), attachment.uploadedAt()),
                attachment.uploadedAt(),
                removable);
    }

    /** @param mayAdd whether this person may add files here */
    record Listing(boolean mayAdd, List<View> attachments) {}

    record View(UUID id, String name, String url, long size, String sha256, String by, Instant at, boolean removable) {}
}
