# Building, trying, testing and installing Afterbeep. `make help` lists the targets.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

RELEASE = $(shell $(SWIFT) build -c release --show-bin-path)/afterbeep
SOURCES = Package.swift Sources Tests

.PHONY: help demo test build lint format docs install uninstall dependencies clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 16

dependencies:
	@.ci/install-dependencies

build: dependencies ## Build the program for use
	$(SWIFT) build -c release --product afterbeep

demo: build ## Judge a good and a faulty sample draft
	@echo; $(RELEASE) check samples/good-clinic-gaps.flac
	@echo; echo "─── and one with faults ───"; echo
	@$(RELEASE) check samples/too-long-story.flac --explain || [ $$? -eq 1 ]

test: dependencies lint ## Run every test
	$(SWIFT) test

lint: ## Check the formatting
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format: ## Format the sources
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

docs: dependencies ## Write the pages made from the sources: rules, man page
	-RECORD_SNAPSHOTS=1 $(SWIFT) test --filter RulePages
	$(SWIFT) package --allow-writing-to-package-directory generate-manual \
	  --output-directory docs/man

install: build ## Install under PREFIX (/usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/afterbeep
	install -m 644 docs/man/*.1 $(DESTDIR)$(PREFIX)/share/man/man1
	$(RELEASE) --generate-completion-script bash \
	  > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/afterbeep
	$(RELEASE) --generate-completion-script zsh \
	  > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_afterbeep
	$(RELEASE) --generate-completion-script fish \
	  > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/afterbeep.fish

uninstall: ## Remove what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/afterbeep $(DESTDIR)$(PREFIX)/share/man/man1/afterbeep*.1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/afterbeep \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_afterbeep \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/afterbeep.fish

clean: ## Remove what was built
	$(SWIFT) package clean
