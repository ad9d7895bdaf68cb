// Compact on purpose: words that the published lists of stolen passwords are built from, and the walks over a keyboard. A password is
// held against them after stripCommonDress() took off digits, signs, leet spelling and repetition, so that each word stands for
// thousands of entries of such a list ("P@ssw0rd2024!" is "password").

const WORDS = `
password passwort motdepasse contrasena contraseña senha parola haslo wachtwoord salasana losenord passord adgangskode sifre parol
passw pass passwd passphrase passcode letmein letmeinnow letmeinplease welcome welcomeback bienvenue willkommen bienvenido benvenuto
changeme changemenow changeit changethis newpassword mypassword yourpassword thepassword temppassword temporarypassword defaultpassword
default secret topsecret mysecret nothing whatever whocares nopassword forgotpassword idontknow dontknow opensesame access accessdenied
admin administrator adminadmin root superuser sysadmin system manager owner operator support helpdesk service user username guest test
tester testing testtest demo sample example login logon signin signup account office company business enterprise customer supplier
iloveyou iloveme loveyou lovely loveme love lover forever forever friends friend bestfriend family mother father brother sister baby
babygirl babyboy princess prince queen king angel angels heaven jesus jesuschrist christ blessed faith hope grace church bible godisgood
monkey dragon tiger lion bear wolf eagle falcon hawk shark panther cheetah puppy kitten doggy kitty bunny rabbit horse pony butterfly
dolphin turtle chicken spider scorpion unicorn phoenix pegasus
football soccer baseball basketball hockey tennis golf golfer cricket rugby liverpool arsenal chelsea barcelona realmadrid juventus
manchester manutd everton celtic rangers yankees lakers cowboys steelers packers redsox patriots broncos raiders eagles ferrari porsche
mercedes mustang corvette camaro harley yamaha honda toyota nissan
superman batman spiderman ironman captain wonderwoman pokemon pikachu naruto starwars startrek matrix gandalf frodo hobbit harrypotter
hogwarts voldemort mickey mickeymouse minnie donald snoopy garfield simpsons homer scooby tweety barbie cinderella
sunshine moonlight starlight rainbow flower flowers summer winter spring autumn january february march april may june july august
september october november december monday tuesday wednesday thursday friday saturday sunday today tomorrow birthday christmas
shadow master killer hunter ranger warrior soldier samurai ninja pirate cowboy hacker hacking cracker gangster thunder lightning
storm hurricane tornado diamond silver golden gold platinum crystal emerald ruby
michael jennifer jessica ashley amanda daniel david robert thomas andrew matthew joshua anthony william james joseph christopher charles
richard george edward steven stephen patrick kevin brian jason justin brandon nicole michelle melissa stephanie rebecca samantha
elizabeth victoria hannah sophie charlotte olivia maria martina andrea carlos antonio francisco alexander alexandra sebastian nicolas
maggie ginger pepper buster bailey charlie cooper lucky max rocky buddy molly daisy sasha
google facebook instagram twitter linkedin youtube myspace yahoo hotmail gmail microsoft windows apple android samsung internet computer
laptop desktop keyboard server network database oracle postgres mysql linux ubuntu debian github gitlab docker kubernetes
cookie cookies chocolate cheese coffee banana orange apples strawberry cherry peaches pumpkin butter pizza hamburger whiskey
freedom liberty peace happy happiness smile lovelife london paris berlin madrid newyork america england france germany canada brazil
india china mexico texas california florida chicago boston dallas
trustno trustnoone fuckyou fuckoff asshole bitch bullshit pussy dickhead sexy sexygirl hottie playboy badboy badgirl
mynoob noob gamer gaming minecraft fortnite roblox counterstrike callofduty warcraft worldofwarcraft starcraft diablo zelda mario nintendo
playstation xbox
blink metallica nirvana slipknot beatles eminem tupac rockstar guitar music musica
correcthorsebatterystaple thequickbrownfox loremipsum tobeornottobe maytheforcebewithyou openthedoor
abc abcd abcde abcdef abcdefg abcdefgh abcabc aaa zzz xyz foobar barfoo foo bar baz asd asdasd qwe qweqwe zxc zxczxc qaz qazwsx qazwsxedc
azerty qwerty qwertz qwert asdf asdfgh zxcvb zxcvbn wasd
`;

/** Words and phrases that guessing programs try first, without digits and signs. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ''));

/** Rows that fingers and habits walk along, forwards and backwards. */
export const WALKS: readonly string[] = [
  '01234567890123456789', 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm', 'qwertzuiopasdfghjklyxcvbnm', 'azertyuiopqsdfghjklmwxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', 'qazwsxedcrfvtgbyhnujmikolp', '1q2w3e4r5t6y7u8i9o0p', 'q1w2e3r4t5y6u7i8o9p0',
  '!@#$%^&*()_+', '147258369', '159357', '1029384756',
];
