"""Facts of paragraphs that more than one test records, as the client takes them from a file."""


def justerare_choice(chair, vice_chair, date):
    """The choice of those who certify the minutes, with the day of it."""
    return f"""title: Val av justerare
justerare_choice:
  justerare:
    participants:
      - {{role: ROLE_CHAIR, name: {chair}, party: S}}
      - {{role: ROLE_VICE_CHAIR, name: {vice_chair}, party: M}}
  day: {{date: "{date}"}}
"""
