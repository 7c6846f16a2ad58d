// Sends a file part by part, each behind what has arrived. What breaks off is asked for and gone on with.

const PART = 8 << 20;
const MOST_FAILURES = 12;
const LONGEST_PAUSE = 30;

/** It cannot be sent: it is another file than was announced, or nobody takes it any more. */
export class Refused extends Error {
  constructor(readonly other: boolean) {
    super(other ? "another file was announced" : "the file is not taken");
  }
}

interface Answer {
  readonly status: number;
  readonly received: number | undefined;
  readonly pause: number | undefined;
}

function number(text: string | null): number | undefined {
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => window.setTimeout(resolve, seconds * 1_000));
}

export class Sender {
  /** @param address below which each file has its own @param waiting is told how many seconds nothing will be sent */
  constructor(
    private readonly address: string,
    private readonly token: string,
    private readonly waiting: (seconds: number) => void,
  ) {}

  /** @param from bytes that are there already @param told of the bytes that are there, as it goes */
  async send(name: string, file: Blob, from: number, told: (bytes: number) => void): Promise<void> {
    let received = from;
    let failures = 0;
    while (received < file.size) {
      const answer = await this.post(name, received, file.slice(received, received + PART), told);
      if (answer.status === 200 && answer.received !== undefined) {
        received = answer.received;
        failures = 0;
      } else if (answer.status === 409 && answer.received !== undefined && answer.received !== received) {
        received = answer.received;
      } else {
        failures++;
        this.refuse(answer, failures);
        const seconds = answer.pause ?? Math.min(LONGEST_PAUSE, 2 ** failures);
        this.waiting(seconds);
        await pause(seconds);
        received = (await this.ask(name)) ?? received;
      }
      told(received);
    }
  }

  /** What is worth another try is a lost connection, a server that is busy or starts anew, and a part that is still being written. */
  private refuse(answer: Answer, failures: number): void {
    const passing = [0, 400, 409, 429].includes(answer.status) || answer.status >= 500;
    if (!passing || failures > MOST_FAILURES) {
      throw new Refused(answer.status === 422);
    }
  }

  private at(name: string): string {
    return this.address + encodeURIComponent(name);
  }

  private post(name: string, offset: number, part: Blob, told: (bytes: number) => void): Promise<Answer> {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open("POST", this.at(name));
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.setRequestHeader("Form-Token", this.token);
      request.setRequestHeader("Upload-Offset", String(offset));
      request.upload.addEventListener("progress", (event) => told(offset + event.loaded));
      request.addEventListener("loadend", () =>
        resolve({
          status: request.status,
          received: number(request.getResponseHeader("Upload-Offset")),
          pause: number(request.getResponseHeader("Retry-After")),
        }),
      );
      request.send(part);
    });
  }

  private async ask(name: string): Promise<number | undefined> {
    try {
      const answer = await fetch(this.at(name));
      return answer.ok ? number(answer.headers.get("Upload-Offset")) : undefined;
    } catch {
      return undefined;
    }
  }
}
