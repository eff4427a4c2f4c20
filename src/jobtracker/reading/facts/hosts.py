"""Hosts: web addresses that belong to job boards, mail and social services, never to the one who hires."""

_NAMES = """
    163 airtable apply ashbyhq bamboohr bit breezy career careers dice docs facebook forms free
    github glassdoor gmail gmx goo google governmentjobs greenhouse hackernews hotmail icims indeed
    infojobs instagram irishjobs job jobs jobsboard jobscore jobvite lever linkedin medium monster
    myworkdayjobs naukri notion orange outlook personio pole-emploi qq recruiterflow recruitee reed
    seek smartrecruiters softgarden stepstone taleo teamtailor tinyurl t-online totaljobs twitter
    typeform wanadoo web welcometothejungle workable workday xing yahoo youtube ziprecruiter
"""
HOSTS = frozenset(_NAMES.split())
