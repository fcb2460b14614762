package org.yanzhen.notifications.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.yanzhen.identity.Caller;
import org.yanzhen.notifications.Messages;

/** 消息. */
@Controller
class MessagePages {

    private final Messages messages;

    MessagePages(Messages messages) {
        this.messages = messages;
    }

    @GetMapping("/messages")
    String list(@RequestParam(required = false) @Nullable Long before, Caller caller, Model model) {
        var page = messages.of(caller.id(), before);
        model.addAttribute("messages", page);
        model.addAttribute(
                "next",
                page.size() < Messages.PAGE ? null : page.get(page.size() - 1).id());
        return "messages";
    }

    /** Where a message leads, which is read by that. */
    @GetMapping("/messages/{id}")
    String open(@PathVariable long id, Caller caller) {
        return "redirect:" + messages.open(id, caller.id());
    }

    @PostMapping("/messages/read")
    String markRead(Caller caller) {
        messages.markRead(caller.id());
        return "redirect:/messages";
    }

    /** For the top of every page, which asks once it is there. */
    @GetMapping("/messages/unread")
    @ResponseBody
    String unread(Caller caller) {
        var unread = messages.unread(caller.id());
        return unread == 0 ? "" : "<span class=\"count\">" + (unread < 100 ? unread : "99+") + "</span>";
    }
}
